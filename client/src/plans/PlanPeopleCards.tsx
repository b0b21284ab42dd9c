import Box from "@mui/material/Box";
import Checkbox from "@mui/material/Checkbox";
import Link from "@mui/material/Link";
import { Link as RouterLink } from "react-router";
import type { PlanStandingSort } from "../graphql/generated";
import { PaceChip } from "../training/PaceChip";
import { planRecordPath } from "../training/planRecordPath";
import { CardList } from "../ui/CardList";
import { formatDay } from "../ui/dates";
import { neededText } from "./neededText";
import { HoursOf, type PlanPeopleListProps } from "./PlanPeopleTable";

const orders: readonly (Required<PlanStandingSort> & { label: string })[] = [
  { field: "URGENCY", direction: "DESC", label: "Most urgent" },
  { field: "NAME", direction: "ASC", label: "Name, A to Z" },
  { field: "NAME", direction: "DESC", label: "Name, Z to A" },
  { field: "DONE", direction: "ASC", label: "Least hours done" },
  { field: "DONE", direction: "DESC", label: "Most hours done" },
  { field: "PERIOD_END", direction: "ASC", label: "Period that ends first" },
];

/** The table's rows for a phone. */
export function PlanPeopleCards({ planId, people, selected, onSelect, ...list }: PlanPeopleListProps) {
  const toggle = (id: string) => {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    onSelect(next);
  };
  return (
    <CardList label="users" rows={people} orders={orders} {...list}>
      {(person) => (
        <Box sx={{ display: "grid", gap: 1 }}>
          <Box sx={{ display: "flex", gap: 1, alignItems: "flex-start" }}>
            <Checkbox
              size="small"
              checked={selected.has(person.id)}
              onChange={() => toggle(person.id)}
              slotProps={{ input: { "aria-label": `Select ${person.name}` } }}
              sx={{ m: -1, mr: -0.5 }}
            />
            <Box sx={{ flex: 1, minWidth: 0, overflowWrap: "anywhere" }}>
              <Link component={RouterLink} to={planRecordPath(person.id, planId)} sx={{ fontWeight: 600 }}>
                <bdi>{person.name}</bdi>
              </Link>
              {person.employeeId && (
                <Box component="span" className="numeric" sx={{ color: "text.secondary", ml: 1 }}>
                  {person.employeeId}
                </Box>
              )}
            </Box>
            <PaceChip pace={person.pace} daysLeft={person.daysLeft} />
          </Box>
          <HoursOf standing={person} />
          <Box className="numeric" sx={{ display: "flex", justifyContent: "space-between", color: "text.secondary" }}>
            <span>{neededText(person)}</span>
            <span>until {formatDay(person.periodTo)}</span>
          </Box>
        </Box>
      )}
    </CardList>
  );
}
