import Link from "@mui/material/Link";
import { Link as RouterLink } from "react-router";
import type { OverdueFigures_CountsFragment } from "../graphql/generated";
import { countOf, formatNumber } from "../ui/numbers";
import { Section } from "../ui/Section";
import { ChartBeside } from "./ChartBeside";
import { type FigureColumn, FiguresTable } from "./FiguresTable";

type Counts = OverdueFigures_CountsFragment;

interface OverdueBarsProps {
  title: string;
  /** By what they are counted; also the filter's name on the page of assignments. */
  by: "course" | "group";
  counts: readonly Counts[];
}

const inChart = 15;
const nameOf = ({ name }: Counts): string => name ?? "In no group";

const columnsBy = (by: "course" | "group"): readonly FigureColumn<Counts>[] => [
  {
    label: by === "course" ? "Course" : "Group",
    cell: (counts) =>
      counts.id ? (
        <Link
          component={RouterLink}
          to={`/training/assignments?${new URLSearchParams({ overdue: "true", [by]: counts.id })}`}
          sx={{ overflowWrap: "anywhere" }}
        >
          <bdi>{nameOf(counts)}</bdi>
        </Link>
      ) : (
        nameOf(counts)
      ),
  },
  { label: "Overdue", cell: ({ assignments }) => formatNumber(assignments) },
  { label: "People", cell: ({ people }) => formatNumber(people) },
  { label: "1–7 days", cell: ({ upToWeek }) => formatNumber(upToWeek) },
  { label: "8–30 days", cell: ({ upToMonth }) => formatNumber(upToMonth) },
  { label: "Over 30", cell: ({ overMonth }) => formatNumber(overMonth) },
  { label: "Longest", cell: ({ longestDays }) => countOf(longestDays, "day") },
];

/** Overdue courses by course or group, and for how long; the names lead to where something can be done about them. */
export function OverdueBars({ title, by, counts }: OverdueBarsProps) {
  const charted = [...counts].sort((a, b) => b.assignments - a.assignments).slice(0, inChart);
  return (
    <Section title={title}>
      <ChartBeside
        chart={{
          summary: `Overdue courses of ${countOf(charted.length, by)}, as bars; the table says the same in figures.`,
          layout: "horizontal",
          height: 72 + charted.length * 40,
          categories: charted.map(nameOf),
          valueWords: (value) => countOf(value, "overdue course"),
          series: [
            { label: "1 to 7 days", fill: "onPace", data: charted.map(({ upToWeek }) => upToWeek) },
            { label: "8 to 30 days", fill: "behind", data: charted.map(({ upToMonth }) => upToMonth) },
            { label: "Over 30 days", fill: "critical", data: charted.map(({ overMonth }) => overMonth) },
          ],
        }}
      >
        <FiguresTable
          label={`Overdue courses by ${by}`}
          columns={columnsBy(by)}
          rows={counts}
          keyOf={({ id }) => id ?? ""}
        />
      </ChartBeside>
    </Section>
  );
}
