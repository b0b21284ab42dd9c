import { readInDepartment } from "../platform/read.js";
import { UserSnapshot } from "./audit-event.type.js";
import { isChange } from "./audit-words.js";

const NOW = `
  SELECT m.first_name AS "firstName", m.last_name AS "lastName", m.email, m.employee_id AS "employeeId", m.role, m.status,
         l.name AS location, m.created_at AS "createdAt",
         array(SELECT g.name FROM group_member gm JOIN department_group g ON g.department_id = $1 AND g.id = gm.group_id
                WHERE gm.department_id = $1 AND gm.user_id = m.id ORDER BY g.name_key) AS groups
    FROM membership m LEFT JOIN location l ON l.department_id = $1 AND l.id = m.location_id
   WHERE m.department_id = $1 AND m.id = $2`;

// Index audit_event_user. Instants are told in milliseconds: what happened in the asked one had happened.
const SINCE = `
  SELECT changes FROM audit_event WHERE department_id = $1 AND user_id = $2 AND at >= $3 ORDER BY at DESC, id DESC`;

const FIELDS = ["firstName", "lastName", "email", "employeeId", "role", "status", "location"] as const;

type State = Record<(typeof FIELDS)[number], unknown> & { groups: string[] };

/** A user as they were: what happened since is taken back, the newest first. */
export async function readSnapshot(departmentId: string, userId: string, at: Date): Promise<UserSnapshot> {
  const [[now] = [], events = []] = await readInDepartment(departmentId, [
    { name: "snapshot-now", text: NOW, values: [departmentId, userId] },
    { name: "snapshot-since", text: SINCE, values: [departmentId, userId, new Date(at.getTime() + 1)] },
  ]);
  const { createdAt, ...state } = now as unknown as State & { createdAt: string };
  for (const { changes } of events) takeBack(state, changes as Record<string, unknown>);
  const status = state.status === "REMOVED" ? null : state.status;
  return Object.assign(new UserSnapshot(), state, { at, status, hadJoined: new Date(createdAt) <= at });
}

function takeBack(state: State, changes: Readonly<Record<string, unknown>>): void {
  for (const field of FIELDS) {
    const change = changes[field];
    if (isChange(change) && (change[0] !== null || isNullable(field))) state[field] = change[0];
  }
  const groups = changes.groups;
  if (!isChange(groups)) return;
  const [taken, added] = groups.map(namesOf) as [string[], string[]];
  state.groups = [...state.groups.filter((name) => !added.includes(name)), ...taken].sort();
}

/** Joining changed these from nothing; what they were before that is not asked for. */
const isNullable = (field: (typeof FIELDS)[number]): boolean =>
  field === "email" || field === "employeeId" || field === "location";

/** An import writes names as one text. */
const namesOf = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.map(String);
  return typeof value === "string" ? value.split("; ") : [];
};
