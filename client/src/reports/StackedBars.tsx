import Box from "@mui/material/Box";
import { BarChart, barClasses } from "@mui/x-charts/BarChart";
import { formatNumber } from "../ui/numbers";
import { type FillName, fillOf } from "./fills";
import { usePrinting } from "./usePrinting";

interface BarSeries {
  label: string;
  fill: FillName;
  data: readonly number[];
}

interface StackedBarsProps {
  /** Said to whoever does not see the bars; the figures stand in a table beside them. */
  summary: string;
  categories: readonly string[];
  series: readonly BarSeries[];
  /** Beside each other for months, below each other for names. */
  layout: "vertical" | "horizontal";
  height: number;
  /** "12 people", "1.5 h". */
  valueWords: (value: number) => string;
}

const paperWidth = 660;

/** Bars of several parts, each with its number written in where there is room. */
export function StackedBars({ summary, categories, series, layout, height, valueWords }: StackedBarsProps) {
  const isPrinting = usePrinting();
  const isAcross = layout === "horizontal";
  const bands = {
    data: [...categories],
    scaleType: "band" as const,
    categoryGapRatio: !isAcross && categories.length < 4 ? 0.75 : 0.3,
  };
  const numbers = { tickMinStep: 1, valueFormatter: (value: number) => formatNumber(value) };
  return (
    <Box component="figure" aria-label={summary} sx={{ m: 0, minWidth: 0 }}>
      <BarChart
        {...(isPrinting && { width: paperWidth })}
        height={height}
        layout={layout}
        skipAnimation
        grid={isAcross ? { vertical: true } : { horizontal: true }}
        margin={{ left: 0, right: 16, top: 8, bottom: 0 }}
        xAxis={isAcross ? [numbers] : [bands]}
        yAxis={isAcross ? [{ ...bands, width: 132 }] : [{ ...numbers, width: 52 }]}
        series={series.map(({ label, fill, data }) => ({
          id: fill,
          label,
          data: [...data],
          stack: "all",
          color: fillOf(fill),
          valueFormatter: (value: number | null) => valueWords(value ?? 0),
          barLabel: ({ value }, { bar }) => {
            const text = formatNumber(Math.round(Number(value)));
            const hasRoom = bar.height >= 16 && bar.width >= text.length * 8 + 8;
            return Number(value) > 0 && hasRoom ? text : null;
          },
        }))}
        slotProps={{ legend: { direction: "horizontal", position: { vertical: "top", horizontal: "start" } } }}
        sx={(theme) => ({
          [`& .${barClasses.label}`]: {
            fill: theme.vars.palette.text.primary,
            fontWeight: 650,
            fontSize: 12,
            paintOrder: "stroke",
            stroke: theme.vars.palette.background.paper,
            strokeWidth: 3,
            strokeLinejoin: "round",
          },
        })}
      />
    </Box>
  );
}
