import type { Role } from "../graphql/generated";
import { roleWords } from "../ui/roleWords";
import type { ShownRow } from "./rowEdits";

/** A blank role leaves the role of somebody who is in the department as it is. */
export const keepsRole = ({ plan, reason }: ShownRow): boolean =>
  plan === "UPDATE" || plan === "UNCHANGED" || reason === "ROLE_NOT_ALLOWED" || reason === "LAST_ADMIN";

/** The roles that may be chosen for a row. */
export const roleOptions = (roles: readonly Role[], row: ShownRow | undefined) => [
  ...(row && keepsRole(row) ? [{ value: "", label: "As it is" }] : []),
  ...roles.map((value) => ({ value: value as string, label: roleWords[value] })),
];
