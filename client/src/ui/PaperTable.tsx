import Box from "@mui/material/Box";
import type { ReactNode } from "react";

interface PaperTableProps {
  /** The columns; numbers stand at their right. */
  columns: readonly { label: string; isNumber?: boolean }[];
  rows: readonly { id: string; cells: readonly ReactNode[] }[];
  /** Under the table: what it leaves out, or its sum. */
  note?: ReactNode;
}

/** A list as it is printed: a plain table, in place of the one on the screen, which is made to be worked with. */
export function PaperTable({ columns, rows, note }: PaperTableProps) {
  return (
    <Box sx={{ display: "none", displayPrint: "block", fontSize: "0.75rem" }}>
      <Box component="table" sx={tableLooks}>
        <thead>
          <tr>
            {columns.map(({ label, isNumber }) => (
              <Box component="th" key={label} scope="col" sx={{ textAlign: isNumber ? "end" : "start" }}>
                {label}
              </Box>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells }) => (
            <Box component="tr" key={id} sx={{ breakInside: "avoid" }}>
              {columns.map(({ label, isNumber }, i) => (
                <Box component="td" key={label} className="numeric" sx={{ textAlign: isNumber ? "end" : "start" }}>
                  {cells[i]}
                </Box>
              ))}
            </Box>
          ))}
        </tbody>
      </Box>
      {note && <Box sx={{ mt: 1 }}>{note}</Box>}
    </Box>
  );
}

const tableLooks = {
  ...{ width: "100%", borderCollapse: "collapse" },
  "& th": { py: 0.5, pr: 1, borderBottom: "1px solid", fontWeight: 650 },
  "& td": { py: 0.5, pr: 1, borderBottom: 1, borderColor: "divider", verticalAlign: "top" },
  "& td:first-of-type": { overflowWrap: "anywhere" },
  "& td:not(:first-of-type)": { whiteSpace: "nowrap" },
  "& :is(th, td):last-child": { pr: 0 },
};
