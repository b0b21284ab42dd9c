import Button from "@mui/material/Button";
import { countOf, formatNumber } from "../ui/numbers";
import { Section } from "../ui/Section";
import { ChartBeside } from "./ChartBeside";
import { type FigureColumn, FiguresTable } from "./FiguresTable";
import type { PaceCounts } from "./reportWords";

interface GroupPacesProps {
  groups: readonly PaceCounts[];
  onShow: (groupId: string) => void;
}

const inChart = 15;
const urgency = ({ behind, critical, people }: PaceCounts): number => (behind + critical) / Math.max(people, 1);

/** How the groups stand: those with the largest share behind first in the chart, by name in the table. */
export function GroupPaces({ groups, onShow }: GroupPacesProps) {
  const charted = [...groups].sort((a, b) => urgency(b) - urgency(a)).slice(0, inChart);
  const columns: readonly FigureColumn<PaceCounts>[] = [
    {
      label: "Group",
      cell: ({ groupId, groupName }) => (
        <Button
          size="small"
          onClick={() => groupId && onShow(groupId)}
          sx={{ p: 0, minWidth: 0, minHeight: 24, textAlign: "start", overflowWrap: "anywhere" }}
        >
          <bdi>{groupName}</bdi>
        </Button>
      ),
    },
    { label: "People", cell: ({ people }) => formatNumber(people) },
    { label: "Complete", cell: ({ complete }) => formatNumber(complete) },
    { label: "On pace", cell: ({ onPace }) => formatNumber(onPace) },
    { label: "Behind", cell: ({ behind }) => formatNumber(behind) },
    { label: "Critical", cell: ({ critical }) => formatNumber(critical) },
  ];
  const part = (count: (group: PaceCounts) => number) => charted.map(count);
  return (
    <Section title="By group">
      <ChartBeside
        chart={{
          summary: `How ${countOf(charted.length, "group")} stand, as bars; the table says the same in figures.`,
          layout: "horizontal",
          height: 72 + charted.length * 40,
          categories: charted.map(({ groupName }) => groupName ?? ""),
          valueWords: (value) => countOf(value, "person", "people"),
          series: [
            { label: "Complete", fill: "complete", data: part(({ complete }) => complete) },
            { label: "On pace", fill: "onPace", data: part(({ onPace }) => onPace) },
            { label: "Behind", fill: "behind", data: part(({ behind }) => behind) },
            { label: "Critical or expired", fill: "critical", data: part(({ critical }) => critical) },
          ],
        }}
      >
        <FiguresTable label="Groups" columns={columns} rows={groups} keyOf={({ groupId }) => groupId ?? ""} />
      </ChartBeside>
    </Section>
  );
}
