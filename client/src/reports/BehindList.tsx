import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Link from "@mui/material/Link";
import Paper from "@mui/material/Paper";
import useMediaQuery from "@mui/material/useMediaQuery";
import { Link as RouterLink } from "react-router";
import type { PlanReportQuery, StandingTable_StandingFragment } from "../graphql/generated";
import { PaceChip } from "../training/PaceChip";
import { planRecordPath } from "../training/planRecordPath";
import { hoursText } from "../training/trainingWords";
import { formatDay } from "../ui/dates";
import { formatNumber } from "../ui/numbers";
import { Section } from "../ui/Section";
import { type FigureColumn, FiguresTable } from "./FiguresTable";
import { PaceRule } from "./PaceRule";
import { daysLeftWords, neededWords } from "./reportWords";
import { StandingCards } from "./StandingCards";

interface BehindListProps {
  planId: string;
  urgent: PlanReportQuery["trainingPlan"]["standings"];
  onShowAll: () => void;
}

const columnsFor = (planId: string): readonly FigureColumn<StandingTable_StandingFragment>[] => [
  {
    label: "Name",
    cell: ({ userId, name }) => (
      <Link component={RouterLink} to={planRecordPath(userId, planId)} sx={{ overflowWrap: "anywhere" }}>
        <bdi>{name}</bdi>
      </Link>
    ),
  },
  { label: "Standing", isText: true, cell: ({ pace, daysLeft }) => <PaceChip pace={pace} daysLeft={daysLeft} /> },
  { label: "Hours left", cell: ({ requiredMinutes, doneMinutes }) => `${hoursText(requiredMinutes - doneMinutes)} h` },
  { label: "Needed a month", cell: ({ neededPerMonth }) => neededWords(neededPerMonth) },
  { label: "Period ends", isText: true, cell: ({ periodTo }) => formatDay(periodTo) },
  { label: "Time left", isText: true, cell: ({ daysLeft }) => daysLeftWords(daysLeft) },
];

/** Who has to be looked after first, and by which rule. */
export function BehindList({ planId, urgent, onShowAll }: BehindListProps) {
  const isNarrow = useMediaQuery((theme) => theme.breakpoints.down("md"), { noSsr: true });
  const { totalCount, nodes } = urgent;
  return (
    <Section
      title="Behind pace"
      end={
        totalCount > nodes.length && (
          <Button size="small" className="no-print" onClick={onShowAll}>
            Show all {formatNumber(totalCount)}
          </Button>
        )
      }
    >
      <PaceRule />
      {isNarrow ? (
        <StandingCards planId={planId} label="the most urgent" standings={nodes} reloading={false} empty={<Nobody />} />
      ) : nodes.length > 0 ? (
        <FiguresTable
          label="The most urgent"
          columns={columnsFor(planId)}
          rows={nodes}
          keyOf={({ userId }) => userId}
        />
      ) : (
        <Paper variant="outlined">
          <Nobody />
        </Paper>
      )}
    </Section>
  );
}

function Nobody() {
  return <Box sx={{ p: 2, color: "text.secondary" }}>Nobody is behind.</Box>;
}
