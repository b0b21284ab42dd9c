import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Paper from "@mui/material/Paper";
import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableContainer from "@mui/material/TableContainer";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import { useState } from "react";
import { formatDay } from "../ui/dates";
import { countOf, formatNumber } from "../ui/numbers";
import { type SeatDay, stepsOf } from "./seatsWords";

const atFirst = 12;
const signed = new Intl.NumberFormat("en-US", { signDisplay: "exceptZero" });

/** The table behind the chart: each day on which the number of seats changed. */
export function SeatSteps({ history }: { history: readonly SeatDay[] }) {
  const [all, setAll] = useState(false);
  const steps = stepsOf(history);
  const shown = all ? steps : steps.slice(0, atFirst);
  return (
    <>
      <TableContainer component={Paper} variant="outlined">
        <Table size="small" aria-label="Days on which the number of billed seats changed">
          <TableHead>
            <TableRow>
              <TableCell>Day</TableCell>
              <TableCell align="right">Billed seats</TableCell>
              <TableCell align="right">Change</TableCell>
            </TableRow>
          </TableHead>
          <TableBody className="numeric">
            {shown.map(({ day, billed, change }) => (
              <TableRow key={day} sx={{ "&:last-child > *": { border: 0 } }}>
                <TableCell component="th" scope="row" sx={{ fontWeight: 500, whiteSpace: "nowrap" }}>
                  <time dateTime={day}>{formatDay(day)}</time>
                </TableCell>
                <TableCell align="right">{formatNumber(billed)}</TableCell>
                <TableCell align="right" sx={{ color: "text.secondary" }}>
                  {change === null ? "first day shown" : signed.format(change)}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      <Box
        sx={{ display: "flex", alignItems: "center", gap: 1, mt: 1, fontSize: "0.8125rem", color: "text.secondary" }}
      >
        {countOf(steps.length - 1, "change")} in this time.
        {steps.length > atFirst && (
          <Button size="small" onClick={() => setAll(!all)} aria-expanded={all}>
            {all ? "Show the latest only" : `Show all ${formatNumber(steps.length)} rows`}
          </Button>
        )}
      </Box>
    </>
  );
}
