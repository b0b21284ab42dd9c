import Tab from "@mui/material/Tab";
import Tabs from "@mui/material/Tabs";
import type { ImportPlan } from "../graphql/generated";
import { type PlanCounts, problemCount } from "./planWords";
import { TabLabel } from "./TabLabel";

const plans = {
  create: "CREATE",
  update: "UPDATE",
  unchanged: "UNCHANGED",
  invite: "INVITE",
  record: "RECORD",
  skip: "SKIP",
} as const satisfies Record<string, ImportPlan>;

export type PlanFilter = "all" | "problems" | keyof typeof plans;

/** What the URL says, or all rows. */
export const planFilterOf = (text: string | null, filters: readonly PlanFilter[]): PlanFilter =>
  filters.find((filter) => filter === text) ?? "all";

export const rowFilterOf = (filter: PlanFilter): { plans?: ImportPlan[]; problemsOnly?: boolean } => {
  if (filter === "all") return {};
  return filter === "problems" ? { problemsOnly: true } : { plans: [plans[filter]] };
};

interface PlanTabsProps {
  filters: readonly PlanFilter[];
  words: Readonly<Record<ImportPlan, string>>;
  counts: PlanCounts;
  rowCount: number;
  filter: PlanFilter;
  onFilter: (filter: PlanFilter) => void;
}

/** The planned outcomes with their counts, as a filter. */
export function PlanTabs({ filters, words, counts, rowCount, filter, onFilter }: PlanTabsProps) {
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
      {filters.map((one) => (
        <Tab
          key={one}
          value={one}
          id={`plan-tab-${one}`}
          aria-controls="plan-rows"
          sx={{ px: 1.75, minWidth: 0 }}
          label={
            <TabLabel
              word={wordOf(one, words)}
              value={countOf(one)}
              warns={one === "problems" && problemCount(counts) > 0}
            />
          }
        />
      ))}
    </Tabs>
  );
}

const wordOf = (filter: PlanFilter, words: PlanTabsProps["words"]): string => {
  if (filter === "all") return "All";
  return filter === "problems" ? "Problems" : words[plans[filter]];
};
