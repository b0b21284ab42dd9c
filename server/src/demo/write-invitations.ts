import { Role } from "../platform/actor.js";
import type { Tx } from "../platform/tx.js";
import { FIRST_NAMES, LAST_NAMES } from "./names.js";
import type { DepartmentShape } from "./people.js";
import { Random } from "./random.js";

const DAY = 86_400_000;

/** Somebody who invited. */
export interface Inviter {
  readonly accountId: string;
  readonly firstName: string;
  readonly lastName: string;
}

/** Invitations of the last weeks: most wait for an answer, some have expired, were declined or never arrived. */
export async function writeInvitations(tx: Tx, shape: DepartmentShape, inviter: Inviter): Promise<void> {
  const random = new Random(shape.seed + 77);
  const count = Math.min(60, Math.ceil(shape.userCount / 8));
  const rows = Array.from({ length: count }, () => invitation(random, shape.now));
  await tx.query(ADD_INVITATIONS, [
    tx.departmentId,
    inviter.accountId,
    `${inviter.firstName} ${inviter.lastName}`,
    JSON.stringify(rows),
  ]);
  await tx.query(ADD_MAILS, [tx.departmentId]);
}

function invitation(random: Random, now: Date): object {
  const invitedAt = new Date(now.getTime() - DAY * (random.below(480) / 10));
  const declined = random.chance(0.1);
  const { latin: first } = random.pick(FIRST_NAMES);
  const { latin: last } = random.pick(LAST_NAMES);
  return {
    id: random.uuid(invitedAt),
    email: `${first}.${last}${random.below(100_000)}@example.org`,
    role: random.chance(0.9) ? Role.GENERAL_USER : Role.TRAINING_OFFICER,
    status: declined ? "DECLINED" : "PENDING",
    invited_at: invitedAt,
    expires_at: new Date(invitedAt.getTime() + 30 * DAY),
    answered_at: declined ? new Date(invitedAt.getTime() + DAY / 2) : null,
  };
}

const ADD_INVITATIONS = `
  INSERT INTO invitation (department_id, id, email, role, status, invited_by, inviter_name, created_at, sent_at, expires_at, answered_at)
  SELECT $1, i.id, i.email, i.role, i.status, $2, $3, i.invited_at, i.invited_at, i.expires_at, i.answered_at
    FROM jsonb_to_recordset($4::jsonb)
      AS i (id uuid, email text, role text, status text, invited_at timestamptz, expires_at timestamptz, answered_at timestamptz)
  ON CONFLICT DO NOTHING`;

// Their mails went out, but for one in twenty.
const ADD_MAILS = `
  INSERT INTO mail (department_id, id, template, to_address, invitation_id, status, attempts, failure, created_at, sent_at)
  SELECT department_id, uuidv7(), 'INVITATION', email, id, s.status, CASE s.status WHEN 'SENT' THEN 1 ELSE 5 END,
         CASE s.status WHEN 'FAILED' THEN '550 5.1.1 No such mailbox' END, created_at,
         CASE s.status WHEN 'SENT' THEN created_at END
    FROM invitation
   CROSS JOIN LATERAL (SELECT CASE WHEN get_byte(uuid_send(id), 15) < 13 THEN 'FAILED' ELSE 'SENT' END) AS s (status)
   WHERE department_id = $1`;
