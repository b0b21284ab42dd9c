import { roleWords } from "../../ui/roleWords";
import { userStatusWords } from "../../ui/statusWords";
import type { RecordUser } from "./useRecordChange";

export interface Difference {
  label: string;
  before: string;
  after: string;
}

const fields: { label: string; textOf: (user: RecordUser) => string | null | undefined }[] = [
  { label: "Role", textOf: ({ role }) => roleWords[role] },
  { label: "Status", textOf: ({ status }) => userStatusWords[status] },
  { label: "Location", textOf: ({ location }) => location?.name },
  { label: "Groups", textOf: ({ groups }) => groups.map(({ name }) => name).join(", ") },
  { label: "Employee ID", textOf: ({ employeeId }) => employeeId },
  { label: "Name", textOf: ({ name }) => name },
  { label: "E-mail", textOf: ({ email }) => email },
  { label: "Phone", textOf: ({ phone }) => phone },
  { label: "EMS ID", textOf: ({ emsId }) => emsId },
];

/** What of a record reads otherwise than before. */
export const differencesOf = (before: RecordUser, after: RecordUser): Difference[] =>
  fields.flatMap(({ label, textOf }) => {
    const [old, now] = [textOf(before) || "none", textOf(after) || "none"];
    return old === now ? [] : [{ label, before: old, after: now }];
  });
