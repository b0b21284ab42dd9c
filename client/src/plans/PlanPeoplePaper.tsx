import { hoursText, paceWords } from "../training/trainingWords";
import { formatDay } from "../ui/dates";
import { formatNumber } from "../ui/numbers";
import { PaperTable } from "../ui/PaperTable";
import { neededText } from "./neededText";
import type { Standing } from "./PlanPeopleTable";

const columns = [
  { label: "Name" },
  { label: "Employee ID" },
  { label: "Hours", isNumber: true },
  { label: "%", isNumber: true },
  { label: "Pace" },
  { label: "Still needed" },
  { label: "Period to" },
];

/** Who has the plan, on paper. */
export function PlanPeoplePaper({ people, total }: { people: readonly Standing[]; total: number }) {
  return (
    <PaperTable
      columns={columns}
      rows={people.map((standing) => ({
        id: standing.id,
        cells: [
          <bdi key="name">{standing.name}</bdi>,
          standing.employeeId,
          `${hoursText(standing.doneMinutes)} of ${hoursText(standing.requiredMinutes)}`,
          standing.percent,
          paceWords[standing.pace],
          neededText(standing),
          formatDay(standing.periodTo),
        ],
      }))}
      note={
        people.length < total &&
        `${formatNumber(people.length)} of ${formatNumber(total)} people: one page of the list. The CSV export has all.`
      }
    />
  );
}
