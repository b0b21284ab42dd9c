import Paper from "@mui/material/Paper";
import Skeleton from "@mui/material/Skeleton";
import type { SxProps, Theme } from "@mui/material/styles";
import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableContainer from "@mui/material/TableContainer";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import { EmailText } from "./EmailText";
import { RowName, RowStory, rowRole, type SummaryRow, type SummaryRowsProps } from "./summaryParts";

const storyTitle = { created: "Note", updated: "What changed", invited: "Note", skipped: "Why" };

/** Columns that give way, on narrow screens and on paper, to what happened to the row. */
const spareIn = (filter: SummaryRowsProps["filter"]): SxProps<Theme> & object =>
  filter === "created" ? {} : { "@media (max-width: 1199px), print": { display: "none" } };

/** A plain table: it is read, printed and copied, never edited. */
export function SummaryTable({ rows, filter, reloading, empty }: SummaryRowsProps) {
  const spare = spareIn(filter);
  if (!rows) return <Skeleton variant="rounded" height={320} />;
  if (rows.length === 0) return <Paper variant="outlined">{empty}</Paper>;
  return (
    <TableContainer component={Paper} variant="outlined" sx={{ opacity: reloading ? 0.55 : 1 }}>
      <Table
        size="small"
        stickyHeader
        aria-label={`Rows ${filter}`}
        sx={{ "& tbody > tr": { breakInside: "avoid" }, "& tbody > tr > *": { verticalAlign: "top", py: 1.25 } }}
      >
        <TableHead>
          <TableRow>
            <TableCell align="right">Line</TableCell>
            <TableCell>Name</TableCell>
            <TableCell>E-mail</TableCell>
            <TableCell>Role</TableCell>
            <TableCell sx={spare}>Department</TableCell>
            <TableCell sx={{ whiteSpace: "nowrap", ...spare }}>Employee ID</TableCell>
            {filter !== "created" && <TableCell sx={{ width: "36%", minWidth: 240 }}>{storyTitle[filter]}</TableCell>}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <OneRow key={row.line} row={row} filter={filter} />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function OneRow({ row, filter }: { row: SummaryRow; filter: SummaryRowsProps["filter"] }) {
  const spare = spareIn(filter);
  return (
    <TableRow hover sx={{ "&:last-child > *": { border: 0 } }}>
      <TableCell align="right" sx={{ color: "text.secondary" }}>
        {row.line}
      </TableCell>
      <TableCell component="th" scope="row" sx={{ overflowWrap: "anywhere", minWidth: 140 }}>
        <RowName row={row} />
      </TableCell>
      <TableCell sx={{ overflowWrap: "anywhere", minWidth: 190 }}>
        <EmailText>{row.email ?? row.loginId ?? ""}</EmailText>
      </TableCell>
      <TableCell sx={{ minWidth: 128, overflowWrap: "anywhere" }}>{rowRole(row)}</TableCell>
      <TableCell sx={spare}>{row.department.name}</TableCell>
      <TableCell sx={spare}>{row.employeeId}</TableCell>
      {filter !== "created" && (
        <TableCell>
          <RowStory row={row} filter={filter} />
        </TableCell>
      )}
    </TableRow>
  );
}
