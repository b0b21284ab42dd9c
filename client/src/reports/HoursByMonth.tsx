import Box from "@mui/material/Box";
import type { HoursPageQuery } from "../graphql/generated";
import { hoursText } from "../training/trainingWords";
import { countOf, formatNumber } from "../ui/numbers";
import { ChartBeside } from "./ChartBeside";
import { type FigureColumn, FiguresTable } from "./FiguresTable";
import { hoursWords, monthWords } from "./reportWords";

type Month = HoursPageQuery["department"]["trainingMonths"][number];

const columns: readonly FigureColumn<Month>[] = [
  { label: "Month", cell: ({ month }) => <Box sx={{ whiteSpace: "nowrap" }}>{monthWords(month)}</Box> },
  { label: "Live", cell: ({ liveMinutes }) => hoursWords(liveMinutes) },
  { label: "Distributive", cell: ({ distributiveMinutes }) => hoursWords(distributiveMinutes) },
  { label: "Hours", cell: ({ liveMinutes, distributiveMinutes }) => hoursWords(liveMinutes + distributiveMinutes) },
  { label: "Classes", cell: ({ completions }) => formatNumber(completions) },
  { label: "People", cell: ({ people }) => formatNumber(people) },
];

const sum = (months: readonly Month[], value: (month: Month) => number): number =>
  months.reduce((all, one) => all + value(one), 0);

/** The months as bars, and as figures with the newest first. */
export function HoursByMonth({ months }: { months: readonly Month[] }) {
  const live = sum(months, ({ liveMinutes }) => liveMinutes);
  const distributive = sum(months, ({ distributiveMinutes }) => distributiveMinutes);
  const hours = (minutes: number) => minutes / 60;
  return (
    <ChartBeside
      chart={{
        summary: `Training hours in each of ${countOf(months.length, "month")}, ${hoursWords(live)} live and ${hoursWords(distributive)} distributive, as bars; the table says the same in figures.`,
        layout: "vertical",
        height: 380,
        categories: months.map(({ month }) => monthWords(month)),
        valueWords: (value) => `${hoursText(value * 60)} h`,
        series: [
          { label: "Live", fill: "live", data: months.map(({ liveMinutes }) => hours(liveMinutes)) },
          {
            label: "Distributive",
            fill: "distributive",
            data: months.map(({ distributiveMinutes }) => hours(distributiveMinutes)),
          },
        ],
      }}
    >
      <FiguresTable
        label="Hours by month"
        columns={columns}
        rows={[...months].reverse()}
        keyOf={({ month }) => month}
        atFirst={13}
        total={[
          "All",
          hoursWords(live),
          hoursWords(distributive),
          hoursWords(live + distributive),
          formatNumber(sum(months, ({ completions }) => completions)),
          "",
        ]}
      />
    </ChartBeside>
  );
}
