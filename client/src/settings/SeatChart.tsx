import Box from "@mui/material/Box";
import { useTheme } from "@mui/material/styles";
import { LineChart, lineClasses } from "@mui/x-charts/LineChart";
import { formatDay } from "../ui/dates";
import { type DayRange, tickWords } from "../ui/dayRanges";
import { countOf, formatNumber } from "../ui/numbers";
import type { SeatDay } from "./seatsWords";

interface SeatChartProps {
  history: readonly SeatDay[];
  range: DayRange;
  height: number;
}

/** Billed seats over time, in steps: a seat is billed or it isn't. */
export function SeatChart({ history, range, height }: SeatChartProps) {
  const color = useTheme().vars?.palette.primary.main;
  const days = history.map(({ day }) => new Date(`${day}T00:00:00Z`));
  const billed = history.map((one) => one.billed);
  const [low, high] = [Math.min(...billed), Math.max(...billed)];
  const summary = `Billed seats in the last ${range.label}: from ${formatNumber(billed[0] ?? 0)} to ${formatNumber(billed.at(-1) ?? 0)}, lowest ${formatNumber(low)}, highest ${formatNumber(high)}.`;
  return (
    <Box component="figure" aria-label={summary} sx={{ m: 0 }}>
      <LineChart
        height={height}
        hideLegend
        skipAnimation
        grid={{ horizontal: true }}
        margin={{ left: 0, right: 16, top: 16, bottom: 0 }}
        xAxis={[
          {
            data: days,
            scaleType: "time",
            tickNumber: 6,
            valueFormatter: (day: Date, { location }) =>
              location === "tick" ? tickWords(day, range.days) : formatDay(day.toISOString().slice(0, 10)),
          },
        ]}
        yAxis={[{ min: 0, max: Math.max(high, 4), width: 52, tickMinStep: 1, valueFormatter: formatNumber }]}
        series={[
          {
            data: billed,
            curve: "stepAfter",
            showMark: false,
            area: true,
            color,
            label: "Billed seats",
            valueFormatter: (seats) => countOf(seats ?? 0, "seat"),
          },
        ]}
        sx={{ [`& .${lineClasses.area}`]: { fillOpacity: 0.14 }, [`& .${lineClasses.line}`]: { strokeWidth: 2 } }}
      />
    </Box>
  );
}
