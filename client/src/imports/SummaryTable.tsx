import Paper from "@mui/material/Paper";
import Skeleton from "@mui/material/Skeleton";
import type { SxProps, Theme } from "@mui/material/styles";
import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableContainer from "@mui/material/TableContainer";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import type { KindView, SummaryRow } from "./kindView";
import { type OutcomeFilter, outcomeWord } from "./outcomes";
import { RowStory, type SummaryRowsProps } from "./summaryParts";

const storyTitle: Record<OutcomeFilter, string> = {
  ...{ created: "Note", updated: "What changed", invited: "Note", skipped: "Why" },
  ...{ recorded: "Note", alreadyRecorded: "Note" },
};

/** Columns that give way, on narrow screens and on paper, to what happened to the row. */
const spareIn = (filter: OutcomeFilter): SxProps<Theme> & object =>
  filter === "created" ? {} : { "@media (max-width: 1199px), print": { display: "none" } };

/** A plain table: it is read, printed and copied, never edited. */
export function SummaryTable({ view, rows, filter, reloading, empty }: SummaryRowsProps) {
  const spare = spareIn(filter);
  if (!rows) return <Skeleton variant="rounded" height={320} />;
  if (rows.length === 0) return <Paper variant="outlined">{empty}</Paper>;
  return (
    <TableContainer component={Paper} variant="outlined" sx={{ opacity: reloading ? 0.55 : 1 }}>
      <Table
        size="small"
        stickyHeader
        aria-label={`Rows ${outcomeWord(filter)}`}
        sx={{ "& tbody > tr": { breakInside: "avoid" }, "& tbody > tr > *": { verticalAlign: "top", py: 1.25 } }}
      >
        <TableHead>
          <TableRow>
            <TableCell align="right">Line</TableCell>
            {view.summaryColumns.map(({ title, isSpare }) => (
              <TableCell key={title} sx={{ whiteSpace: "nowrap", ...(isSpare && spare) }}>
                {title}
              </TableCell>
            ))}
            {filter !== "created" && <TableCell sx={{ width: "36%", minWidth: 240 }}>{storyTitle[filter]}</TableCell>}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <OneRow key={row.line} view={view} row={row} filter={filter} />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function OneRow({ view, row, filter }: { view: KindView; row: SummaryRow; filter: OutcomeFilter }) {
  const spare = spareIn(filter);
  return (
    <TableRow hover sx={{ "&:last-child > *": { border: 0 } }}>
      <TableCell align="right" sx={{ color: "text.secondary" }}>
        {row.line}
      </TableCell>
      {view.summaryColumns.map(({ title, cell, width, isSpare }, index) => (
        <TableCell
          key={title}
          {...(index === 0 && { component: "th", scope: "row" })}
          sx={{ overflowWrap: "anywhere", minWidth: width, ...(isSpare && spare) }}
        >
          {cell(row)}
        </TableCell>
      ))}
      {filter !== "created" && (
        <TableCell>
          <RowStory row={row} filter={filter} />
        </TableCell>
      )}
    </TableRow>
  );
}
