import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Paper from "@mui/material/Paper";
import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableContainer from "@mui/material/TableContainer";
import TableFooter from "@mui/material/TableFooter";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import { type ReactNode, useState } from "react";
import { formatNumber } from "../ui/numbers";

export interface FigureColumn<Row> {
  label: string;
  /** Numbers stand at the right; the first column names the row. */
  isText?: boolean;
  /** May take several lines. */
  isLong?: boolean;
  cell: (row: Row) => ReactNode;
}

interface FiguresTableProps<Row> {
  label: string;
  columns: readonly FigureColumn<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** The last row: what all come to, column by column. */
  total?: readonly ReactNode[];
  /** More than so many fold behind a button; paper has all. */
  atFirst?: number;
}

const align = (isText: boolean) => (isText ? "left" : "right");

/** The figures behind a chart, and what is printed of a list. */
export function FiguresTable<Row>({ label, columns, rows, keyOf, total, atFirst = 12 }: FiguresTableProps<Row>) {
  const [all, setAll] = useState(false);
  const folds = rows.length > atFirst;
  return (
    <Box sx={{ minWidth: 0 }}>
      <TableContainer component={Paper} variant="outlined" tabIndex={0} role="region" aria-label={`${label}, figures`}>
        <Table size="small" aria-label={label} sx={{ "& th, & td": { px: 1.25 } }}>
          <TableHead>
            <TableRow>
              {columns.map((column, i) => (
                <TableCell
                  key={column.label}
                  align={align(i === 0 || column.isText === true)}
                  sx={{ whiteSpace: "nowrap" }}
                >
                  {column.label}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody className="numeric">
            {rows.map((row, place) => (
              <TableRow
                key={keyOf(row)}
                sx={{
                  breakInside: "avoid",
                  ...(!total && { "&:last-child > *": { border: 0 } }),
                  ...(folds &&
                    !all &&
                    place >= atFirst && { display: "none", "@media print": { display: "table-row" } }),
                }}
              >
                {columns.map((column, i) =>
                  i === 0 ? (
                    <TableCell key={column.label} component="th" scope="row" sx={{ fontWeight: 500, minWidth: 112 }}>
                      {column.cell(row)}
                    </TableCell>
                  ) : (
                    <TableCell
                      key={column.label}
                      align={align(column.isText === true)}
                      sx={{ whiteSpace: column.isLong ? undefined : "nowrap" }}
                    >
                      {column.cell(row)}
                    </TableCell>
                  ),
                )}
              </TableRow>
            ))}
          </TableBody>
          {total && <TotalRow columns={columns} total={total} />}
        </Table>
      </TableContainer>
      {folds && (
        <Button size="small" className="no-print" onClick={() => setAll(!all)} aria-expanded={all} sx={{ mt: 0.5 }}>
          {all ? `Show the first ${atFirst}` : `Show all ${formatNumber(rows.length)} rows`}
        </Button>
      )}
    </Box>
  );
}

function TotalRow<Row>({ columns, total }: Required<Pick<FiguresTableProps<Row>, "columns" | "total">>) {
  return (
    <TableFooter className="numeric">
      <TableRow>
        {columns.map(({ label, isText }, i) => (
          <TableCell
            key={label}
            align={align(i === 0 || isText === true)}
            sx={{ border: 0, fontWeight: 650, fontSize: "0.875rem", color: "text.primary" }}
          >
            {total[i]}
          </TableCell>
        ))}
      </TableRow>
    </TableFooter>
  );
}
