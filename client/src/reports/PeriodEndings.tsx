import Button from "@mui/material/Button";
import type { PlanReportQuery } from "../graphql/generated";
import { countOf, formatNumber } from "../ui/numbers";
import { Section } from "../ui/Section";
import { ChartBeside } from "./ChartBeside";
import { type FigureColumn, FiguresTable } from "./FiguresTable";
import { monthWords } from "./reportWords";

type Ending = PlanReportQuery["trainingPlan"]["summary"]["endings"][number];

interface PeriodEndingsProps {
  endings: readonly Ending[];
  /** Shows whose period ends in the month, "2028-03". */
  onShow: (month: string) => void;
}

const inChart = 24;

/** When periods end, and who would not be done. */
export function PeriodEndings({ endings, onShow }: PeriodEndingsProps) {
  const charted = endings.slice(-inChart);
  const columns: readonly FigureColumn<Ending>[] = [
    {
      label: "Ends in",
      cell: ({ month }) => (
        <Button
          size="small"
          onClick={() => onShow(month.slice(0, 7))}
          sx={{ p: 0, minWidth: 0, minHeight: 24, whiteSpace: "nowrap" }}
        >
          {monthWords(month)}
        </Button>
      ),
    },
    { label: "People", cell: ({ people }) => formatNumber(people) },
    { label: "Complete", cell: ({ people, incomplete }) => formatNumber(people - incomplete) },
    { label: "On pace", cell: ({ incomplete, behind }) => formatNumber(incomplete - behind) },
    { label: "Behind or expired", cell: ({ behind }) => formatNumber(behind) },
  ];
  return (
    <Section title="Periods that end">
      <ChartBeside
        chart={{
          summary: `People whose period ends in each of ${countOf(charted.length, "month")}, as bars; the table says the same in figures.`,
          layout: "vertical",
          height: 280,
          categories: charted.map(({ month }) => monthWords(month)),
          valueWords: (value) => countOf(value, "person", "people"),
          series: [
            { label: "Complete", fill: "complete", data: charted.map(({ people, incomplete }) => people - incomplete) },
            { label: "On pace", fill: "onPace", data: charted.map(({ incomplete, behind }) => incomplete - behind) },
            { label: "Behind or expired", fill: "behind", data: charted.map(({ behind }) => behind) },
          ],
        }}
      >
        <FiguresTable
          label="Periods that end, by month"
          columns={columns}
          rows={endings}
          keyOf={({ month }) => month}
        />
      </ChartBeside>
    </Section>
  );
}
