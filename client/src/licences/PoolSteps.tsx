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
import type { PoolPageQuery } from "../graphql/generated";
import { formatDay } from "../ui/dates";
import { formatNumber } from "../ui/numbers";
import { signed } from "./ledgerWords";
import { forecastOf, stepsOf } from "./poolForecast";

const atFirst = 6;

interface PoolStepsProps {
  pool: NonNullable<PoolPageQuery["course"]["licencePool"]>;
}

/** The table behind the chart: the forecast, and each day on which the pool changed. */
export function PoolSteps({ pool }: PoolStepsProps) {
  const [all, setAll] = useState(false);
  const forecast = forecastOf(pool);
  const steps = stepsOf(pool.history);
  const shown = all ? steps : steps.slice(0, atFirst);
  return (
    <>
      <TableContainer component={Paper} variant="outlined">
        <Table size="small" aria-label="Days on which the pool changed" sx={{ "& th, & td": { px: { xs: 1, sm: 2 } } }}>
          <TableHead>
            <TableRow>
              <TableCell>Day</TableCell>
              <TableCell align="right">Bought</TableCell>
              <TableCell align="right">Available</TableCell>
              <TableCell align="right">Change</TableCell>
            </TableRow>
          </TableHead>
          <TableBody className="numeric">
            {forecast && (
              <TableRow sx={{ "& > *": { color: "text.secondary", fontStyle: "italic" } }}>
                <TableCell component="th" scope="row" sx={{ fontWeight: 500 }}>
                  <time dateTime={forecast.day}>{formatDay(forecast.day)}</time>, forecast
                </TableCell>
                <TableCell align="right">{formatNumber(pool.total)}</TableCell>
                <TableCell align="right">{formatNumber(forecast.available)}</TableCell>
                <TableCell align="right">{signed(forecast.available - pool.available)}</TableCell>
              </TableRow>
            )}
            {shown.map(({ day, total, available, change }) => (
              <TableRow key={day} sx={{ "&:last-child > *": { border: 0 } }}>
                <TableCell component="th" scope="row" sx={{ fontWeight: 500, whiteSpace: "nowrap" }}>
                  <time dateTime={day}>{formatDay(day)}</time>
                </TableCell>
                <TableCell align="right">{formatNumber(total)}</TableCell>
                <TableCell align="right">{formatNumber(available)}</TableCell>
                <TableCell align="right" sx={{ color: "text.secondary" }}>
                  {change === null ? "first day" : signed(change)}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      {steps.length > atFirst && (
        <Box sx={{ mt: 1 }}>
          <Button size="small" onClick={() => setAll(!all)} aria-expanded={all}>
            {all ? "Show the latest only" : `Show all ${formatNumber(steps.length)} days`}
          </Button>
        </Box>
      )}
    </>
  );
}
