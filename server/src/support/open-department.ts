import { recordAudit } from "../audit-log/audit-log.service.js";
import { Department } from "../departments/department.entity.js";
import { join } from "../invitations/accept-invitation.js";
import { isEmailAddress } from "../invitations/address-list.rules.js";
import { INVITATION_DAYS } from "../invitations/invitation.entity.js";
import { readName } from "../invitations/new-account.js";
import { enqueueMail } from "../outbox/outbox.service.js";
import { type Person, Role, UserStatus } from "../platform/actor.js";
import type { Ctx } from "../platform/context.js";
import { newId } from "../platform/ids.js";
import { invalid, requireText } from "../platform/text.js";
import { asSystem } from "../platform/transaction.js";
import type { Tx } from "../platform/tx.js";
import { applyCountChanges } from "../users/counts.js";
import { FirstAdminOutcome, type OpenDepartmentInput, OpenDepartmentPayload } from "./open-department.type.js";
import { supportPerson } from "./visit.service.js";

interface Admin {
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
}

/**
 * Opens a department. Its first admin is a user of it at once when the address is new; whoever has an account
 * already is asked by an invitation.
 */
export function openDepartment(ctx: Ctx, input: OpenDepartmentInput): Promise<OpenDepartmentPayload> {
  const person = supportPerson(ctx);
  const name = requireText("name", input.name, 200);
  const timeZone = readTimeZone(input.timeZone);
  const admin = {
    email: readEmail(input.adminEmail),
    firstName: readName("adminFirstName", input.adminFirstName),
    lastName: readName("adminLastName", input.adminLastName),
  };
  const departmentId = newId();
  return asSystem(departmentId, async (tx) => {
    await tx.query(`INSERT INTO department (id, name, time_zone) VALUES ($1, $2, $3)`, [departmentId, name, timeZone]);
    const actor = { kind: "account", departmentId, accountId: person.accountId } as const;
    const changes = { name: [null, name], timeZone: [null, timeZone] };
    await recordAudit(tx, actor, { action: "department.created", subjectId: departmentId, changes });
    const firstAdmin = await addAdmin(tx, person, admin);
    const department = await tx.manager.findOneByOrFail(Department, { uuid: departmentId });
    return Object.assign(new OpenDepartmentPayload(), { department, firstAdmin });
  });
}

function readEmail(text: string): string {
  const email = text.trim();
  if (!isEmailAddress(email)) throw invalid("adminEmail", "This is no complete e-mail address.");
  return email;
}

function readTimeZone(text: string): string {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: text }).resolvedOptions().timeZone;
  } catch {
    throw invalid("timeZone", "Use the name of a time zone, as America/New_York.");
  }
}

async function addAdmin(tx: Tx, person: Person, admin: Admin): Promise<FirstAdminOutcome> {
  const { departmentId } = tx;
  const actor = { kind: "account", departmentId, accountId: person.accountId } as const;
  const [made] = await tx.query<{ accountId: string }>(
    `INSERT INTO account (id, email, first_name, last_name) VALUES ($1, $2, $3, $4)
     ON CONFLICT (email_key) DO NOTHING RETURNING id AS "accountId"`,
    [newId(), admin.email, admin.firstName, admin.lastName],
  );
  if (!made) {
    const invitationId = newId();
    await tx.query(INVITE, [departmentId, invitationId, admin.email, person.accountId, person.name]);
    await enqueueMail(tx, { template: "INVITATION", toAddress: admin.email, invitationId });
    const changes = { email: [null, admin.email], role: [null, Role.ADMIN] };
    await recordAudit(tx, actor, { action: "invitation.sent", subjectId: invitationId, changes });
    return FirstAdminOutcome.INVITED;
  }
  const { accountId } = made;
  const offer = { role: Role.ADMIN, employeeId: null, locationId: null, groupIds: [] };
  const { userId, countChanges } = await join(tx, accountId, offer, UserStatus.ACTIVE);
  const data = { senderAccountId: person.accountId };
  await enqueueMail(tx, { template: "SET_PASSWORD", toAddress: admin.email, accountId, data });
  const changes = { role: [null, Role.ADMIN], status: [null, UserStatus.ACTIVE] };
  await recordAudit(tx, actor, { action: "user.added", accountId, userId, changes });
  await applyCountChanges(tx, countChanges);
  return FirstAdminOutcome.CREATED;
}

const INVITE = `
  INSERT INTO invitation (department_id, id, email, role, status, invited_by, inviter_name, expires_at)
  VALUES ($1, $2, $3, 'ADMIN', 'PENDING', $4, $5, now() + interval '${INVITATION_DAYS} days')`;
