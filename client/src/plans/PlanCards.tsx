import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import { Link as RouterLink } from "react-router";
import { hoursText } from "../training/trainingWords";
import { CardList } from "../ui/CardList";
import { formatDay } from "../ui/dates";
import { countOf } from "../ui/numbers";
import { BehindText, PlanProgress } from "./PlanFigures";
import type { PlanListProps } from "./PlansTable";
import type { PlanSortField } from "./plansView";

const orders: readonly { field: PlanSortField; direction: "ASC" | "DESC"; label: string }[] = [
  { field: "NAME", direction: "ASC", label: "Name, A to Z" },
  { field: "PERIOD", direction: "ASC", label: "Period that ends first" },
  { field: "PEOPLE", direction: "DESC", label: "Most people" },
  { field: "PROGRESS", direction: "ASC", label: "Least progress" },
  { field: "BEHIND", direction: "DESC", label: "Most behind" },
];

/** The table's rows for a phone. */
export function PlanCards({ plans, ...list }: PlanListProps) {
  return (
    <CardList label="training plans" rows={plans} orders={orders} footer={null} {...list}>
      {(plan) => (
        <Box sx={{ display: "grid", gap: 1 }}>
          <Box sx={{ overflowWrap: "anywhere" }}>
            <Link component={RouterLink} to={`/training/plans/${plan.id}`} sx={{ fontWeight: 600, fontSize: "1rem" }}>
              <bdi>{plan.name}</bdi>
            </Link>
            <Box className="numeric" sx={{ color: "text.secondary" }}>
              {formatDay(plan.periodFrom)} – {formatDay(plan.periodTo)}
            </Box>
            <Box className="numeric" sx={{ color: "text.secondary" }}>
              {hoursText(plan.minutes)} h · {countOf(plan.userCount, "person", "people")}
            </Box>
          </Box>
          <PlanProgress plan={plan} />
          <BehindText plan={plan} isAlone />
        </Box>
      )}
    </CardList>
  );
}
