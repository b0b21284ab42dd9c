import Box from "@mui/material/Box";
import { useTheme } from "@mui/material/styles";
import { LineChart, lineClasses } from "@mui/x-charts/LineChart";
import type { PoolPageQuery } from "../graphql/generated";
import { formatDay } from "../ui/dates";
import { type DayRange, tickWords } from "../ui/dayRanges";
import { countOf, formatNumber } from "../ui/numbers";
import { daysBetween, forecastOf } from "./poolForecast";

interface PoolChartProps {
  pool: NonNullable<PoolPageQuery["course"]["licencePool"]>;
  range: DayRange;
  height: number;
}

/** Bought and available licences over time, in steps, and dashed where that leads if it goes on. */
export function PoolChart({ pool, range, height }: PoolChartProps) {
  const palette = useTheme().vars?.palette;
  const forecast = forecastOf(pool);
  const { history } = pool;
  const today = history.at(-1);
  const days = [...history.map(({ day }) => day), ...(forecast ? [forecast.day] : [])];
  const span = daysBetween(days[0] ?? "", days.at(-1) ?? "");
  const untilToday = (values: number[]): (number | null)[] => (forecast ? [...values, null] : values);
  const high = Math.max(4, ...history.map(({ total }) => total));
  const summary = [
    `Licences in the last ${range.label}: ${formatNumber(history[0]?.available ?? 0)} available at first,`,
    `${formatNumber(today?.available ?? 0)} of ${formatNumber(today?.total ?? 0)} today.`,
    forecast && `Forecast: ${formatNumber(forecast.available)} on ${formatDay(forecast.day)}.`,
  ];
  return (
    <Box component="figure" aria-label={summary.filter(Boolean).join(" ")} sx={{ m: 0 }}>
      <LineChart
        height={height}
        skipAnimation
        grid={{ horizontal: true }}
        margin={{ left: 0, right: 16, top: 8, bottom: 0 }}
        xAxis={[
          {
            data: days.map((day) => new Date(`${day}T00:00:00Z`)),
            scaleType: "time",
            tickNumber: 6,
            tickMinStep: 86_400_000,
            valueFormatter: (day: Date, { location }) =>
              location === "tick" ? tickWords(day, span) : formatDay(day.toISOString().slice(0, 10)),
          },
        ]}
        yAxis={[{ min: 0, max: Math.ceil(high * 1.08), width: 52, tickMinStep: 1, valueFormatter: formatNumber }]}
        series={[
          {
            id: "total",
            label: "Bought",
            data: untilToday(history.map(({ total }) => total)),
            curve: "stepAfter",
            showMark: false,
            color: palette?.secondary.main,
            valueFormatter: (value) => (value === null ? null : countOf(value, "licence")),
          },
          {
            id: "available",
            label: "Available",
            data: untilToday(history.map(({ available }) => available)),
            curve: "stepAfter",
            showMark: false,
            area: true,
            color: palette?.primary.main,
            valueFormatter: (value) => (value === null ? null : countOf(value, "licence")),
          },
          ...(forecast
            ? [
                {
                  id: "forecast",
                  label: "Forecast",
                  data: days.map((day) => {
                    if (day === forecast.day) return forecast.available;
                    return day === today?.day ? pool.available : null;
                  }),
                  curve: "linear" as const,
                  showMark: false,
                  color: palette?.accent.main,
                  valueFormatter: (value: number | null) => (value === null ? null : countOf(value, "licence")),
                },
              ]
            : []),
        ]}
        sx={{
          [`& .${lineClasses.area}`]: { fillOpacity: 0.14 },
          [`& .${lineClasses.line}`]: { strokeWidth: 2 },
          [`& .${lineClasses.line}[data-series=forecast]`]: { strokeDasharray: "7 6", strokeWidth: 2.5 },
        }}
      />
    </Box>
  );
}
