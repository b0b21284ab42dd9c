import Tab from "@mui/material/Tab";
import Tabs from "@mui/material/Tabs";
import type { ImportPlan } from "../graphql/generated";
import { type PlanCounts, planWords, problemCount } from "./planWords";
import { TabLabel } from "./TabLabel";

export const planFilters = ["all", "create", "update", "unchanged", "invite", "skip", "problems"] as const;
export type PlanFilter = (typeof planFilters)[number];

/** What the URL says, or all rows. */
export const planFilterOf = (text: string | null): PlanFilter => planFilters.find((filter) => filter === text) ?? "all";

const plans: Record<Exclude<PlanFilter, "all" | "problems">, ImportPlan> = {
  create: "CREATE",
  update: "UPDATE",
  unchanged: "UNCHANGED",
  invite: "INVITE",
  skip: "SKIP",
};

export const rowFilterOf = (filter: PlanFilter): { plans?: ImportPlan[]; problemsOnly?: boolean } => {
  if (filter === "all") return {};
  return filter === "problems" ? { problemsOnly: true } : { plans: [plans[filter]] };
};

interface PlanTabsProps {
  counts: PlanCounts;
  rowCount: number;
  filter: PlanFilter;
  onFilter: (filter: PlanFilter) => void;
}

/** The planned outcomes with their counts, as a filter. */
export function PlanTabs({ counts, rowCount, filter, onFilter }: PlanTabsProps) {
  const countOf = (one: PlanFilter): number => {
    if (one === "all") return rowCount;
    return one === "problems" ? problemCount(counts) : counts[one];
  };
  return (
    <Tabs
      value={filter}
      onChange={(_event, value: PlanFilter) => onFilter(value)}
      variant="scrollable"
      scrollButtons="auto"
      allowScrollButtonsMobile
      aria-label="Planned outcomes"
      sx={{ borderBottom: 1, borderColor: "divider" }}
    >
      {planFilters.map((one) => (
        <Tab
          key={one}
          value={one}
          id={`plan-tab-${one}`}
          aria-controls="plan-rows"
          sx={{ px: 1.75, minWidth: 0 }}
          label={
            <TabLabel word={wordOf(one)} value={countOf(one)} warns={one === "problems" && problemCount(counts) > 0} />
          }
        />
      ))}
    </Tabs>
  );
}

const wordOf = (filter: PlanFilter): string => {
  if (filter === "all") return "All";
  return filter === "problems" ? "Problems" : planWords[plans[filter]];
};
