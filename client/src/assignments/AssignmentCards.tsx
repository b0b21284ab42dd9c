import Box from "@mui/material/Box";
import Checkbox from "@mui/material/Checkbox";
import Link from "@mui/material/Link";
import { Link as RouterLink } from "react-router";
import type { AssignmentSort, AssignmentSortField } from "../graphql/generated";
import { CardList } from "../ui/CardList";
import { DateText } from "../ui/DateText";
import { AssignmentMenu } from "./AssignmentMenu";
import { AssignmentStateChip, DueText } from "./AssignmentParts";
import { type AssignmentRowsProps, rowLabel } from "./AssignmentsTable";
import { type Assignment, isOpen, licenceWords } from "./assignmentWords";

const orders: (Required<AssignmentSort> & { label: string })[] = [
  { field: "DUE_ON", direction: "ASC", label: "Due, earliest first" },
  { field: "DUE_ON", direction: "DESC", label: "Due, last first" },
  { field: "ASSIGNED_AT", direction: "DESC", label: "Assigned, latest first" },
  { field: "USER", direction: "ASC", label: "Person, A to Z" },
  { field: "COURSE", direction: "ASC", label: "Course, A to Z" },
];

/** The table's rows for a phone. */
export function AssignmentCards(props: AssignmentRowsProps) {
  const { assignments, withPerson, reloading, sort, onSort, empty, footer } = props;
  return (
    <CardList<Assignment, AssignmentSortField>
      label="course assignments"
      rows={assignments}
      reloading={reloading}
      orders={orders.filter(({ field }) => withPerson || field !== "USER")}
      sort={sort}
      onSort={onSort}
      empty={empty}
      footer={footer}
    >
      {(assignment) => <Card assignment={assignment} {...props} />}
    </CardList>
  );
}

function Card({ assignment, ...props }: AssignmentRowsProps & { assignment: Assignment }) {
  const { timeZone, withPerson, canEdit, selected, onSelect, onAsk } = props;
  const { id, userId, userName, course, licence, assignedAt, assignedByName, remindedAt, state } = assignment;
  const canChange = canEdit && isOpen(assignment);
  const toggle = (checked: boolean) => {
    const next = new Set(selected);
    if (checked) next.add(id);
    else next.delete(id);
    onSelect(next);
  };
  return (
    <Box sx={{ display: "flex", gap: 1, alignItems: "flex-start" }}>
      {canChange && (
        <Checkbox
          size="small"
          checked={selected.has(id)}
          onChange={(_event, checked) => toggle(checked)}
          slotProps={{ input: { "aria-label": rowLabel(assignment) } }}
          sx={{ m: -1, mr: -0.5 }}
        />
      )}
      <Box sx={{ flex: 1, minWidth: 0, overflowWrap: "anywhere" }}>
        {withPerson && (
          <Link
            component={RouterLink}
            to={`/users/${userId}/assignments`}
            sx={{ display: "block", fontWeight: 600, fontSize: "0.9375rem" }}
          >
            <bdi>{userName}</bdi>
          </Link>
        )}
        <Link
          component={RouterLink}
          to={`/training/courses/${course.id}`}
          sx={{ display: "block", ...(!withPerson && { fontWeight: 600, fontSize: "0.9375rem" }) }}
        >
          <bdi>{course.name}</bdi>
        </Link>
        <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: 1.5, rowGap: 0.5, my: 1 }}>
          <AssignmentStateChip state={state} />
          <DueText assignment={assignment} />
        </Box>
        <Box sx={{ color: "text.secondary", fontSize: "0.8125rem" }}>
          Assigned <DateText value={assignedAt} timeZone={timeZone} />
          {assignedByName && (
            <>
              {" "}
              by <bdi>{assignedByName}</bdi>
            </>
          )}
          {licence !== "NONE" && ` · licence ${licenceWords[licence].toLowerCase()}`}
          {remindedAt && (
            <>
              {" "}
              · reminded <DateText value={remindedAt} timeZone={timeZone} />
            </>
          )}
        </Box>
      </Box>
      {canChange && <AssignmentMenu assignment={assignment} withPerson={withPerson} onAsk={onAsk} />}
    </Box>
  );
}
