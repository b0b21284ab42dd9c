import { Department } from "../departments/department.entity.js";
import { INVITATION_COLUMNS, Invitation } from "../invitations/invitation.entity.js";
import { notFound } from "../platform/errors.js";
import { readAlone, readAsAccount } from "../platform/read.js";
import { SupportVisit, VISIT_COLUMNS } from "../support/support-visit.entity.js";
import { ACCOUNT_COLUMNS, Account } from "./account.entity.js";

/** An account, as its owner sees it. */
export async function readAccount(accountId: string): Promise<Account> {
  const text = `SELECT ${ACCOUNT_COLUMNS} FROM account a WHERE a.id = $1`;
  const [row] = await readAlone<object>({ name: "own-account", text, values: [accountId] });
  if (!row) throw notFound();
  return Object.assign(new Account(), row);
}

const DEPARTMENT = `jsonb_build_object('uuid', d.id, 'name', d.name, 'timeZone', d.time_zone,
  'inactivePolicy', d.inactive_policy, 'approval', d.approval, 'officersMayGrantAdmin', d.officers_may_grant_admin,
  'notifyRemoved', d.notify_removed, 'version', d.version) AS "department"`;

// The fence shows the account's invitations alone: those made out to it, and those to its verified address.
// Of two to one department, only the newer counts. Indexes invitation_account, invitation_email.
const OWN_INVITATIONS = `
  SELECT DISTINCT ON (i.department_id) ${INVITATION_COLUMNS}, ${DEPARTMENT}
    FROM invitation i JOIN department d ON d.id = i.department_id
   WHERE i.status = 'PENDING' AND i.expires_at > now() AND d.disabled_at IS NULL
     AND (i.account_id = $1 OR i.email_key = (SELECT a.email_key FROM account a WHERE a.id = $1))
   ORDER BY i.department_id, i.created_at DESC`;

/** The invitations that the account can answer now, newest first. */
export async function readOwnInvitations(accountId: string): Promise<Invitation[]> {
  const statement = { name: "own-invitations", text: OWN_INVITATIONS, values: [accountId] };
  const [rows = []] = await readAsAccount(accountId, [statement]);
  const invitations = rows.map((row) => withDepartment(new Invitation(), row));
  return invitations.sort((a, b) => String(b.invitedAt).localeCompare(String(a.invitedAt)));
}

const OWN_VISITS = `
  SELECT ${VISIT_COLUMNS}, ${DEPARTMENT}
    FROM support_visit v JOIN department d ON d.id = v.department_id
   WHERE v.account_id = $1 AND v.ended_at IS NULL AND v.expires_at > now()
   ORDER BY v.started_at DESC`;

/** The account's open visits, the latest first. */
export async function readOwnVisits(accountId: string): Promise<SupportVisit[]> {
  const [rows = []] = await readAsAccount(accountId, [{ name: "own-visits", text: OWN_VISITS, values: [accountId] }]);
  return rows.map((row) => withDepartment(new SupportVisit(), row));
}

const withDepartment = <T extends { department: Department }>(target: T, row: Record<string, unknown>): T =>
  Object.assign(target, row, { department: Object.assign(new Department(), row.department) });
