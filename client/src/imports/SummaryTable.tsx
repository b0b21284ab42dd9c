import Paper from "@mui/material/Paper";
import Skeleton from "@mui/material/Skeleton";
import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableContainer from "@mui/material/TableContainer";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import { EmailText } from "./EmailText";
import { RowName, RowStory, rowRole, type SummaryRow, type SummaryRowsProps } from "./summaryParts";

const storyTitle = { created: "Note", updated: "What changed", invited: "Note", skipped: "Why" };

/** A plain table: it is read, printed and copied, never edited. */
export function SummaryTable({ rows, filter, reloading, empty }: SummaryRowsProps) {
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
            <TableCell>Department</TableCell>
            <TableCell sx={{ whiteSpace: "nowrap" }}>Employee ID</TableCell>
            {filter !== "created" && <TableCell sx={{ width: "36%" }}>{storyTitle[filter]}</TableCell>}
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
      <TableCell>{row.department.name}</TableCell>
      <TableCell>{row.employeeId}</TableCell>
      {filter !== "created" && (
        <TableCell>
          <RowStory row={row} filter={filter} />
        </TableCell>
      )}
    </TableRow>
  );
}
