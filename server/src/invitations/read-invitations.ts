import { Department } from "../departments/department.entity.js";
import type { Tx } from "../platform/tx.js";
import { INVITATION_COLUMNS, Invitation } from "./invitation.entity.js";

// With where its latest mail stands; index mail_invitation.
const READ = `
  SELECT ${INVITATION_COLUMNS}, mail.status AS "mailState", mail.failure AS "mailFailure"
    FROM invitation i
    LEFT JOIN LATERAL (SELECT m.status, m.failure FROM mail m
                        WHERE m.department_id = $1 AND m.invitation_id = i.id AND m.status <> 'CANCELLED'
                        ORDER BY m.id DESC LIMIT 1) mail ON true
   WHERE i.department_id = $1 AND i.id = ANY($2::uuid[])`;

/** Invitations of the department by their ids, as its officers see them. */
export async function readInvitations(tx: Tx, ids: readonly string[]): Promise<Map<string, Invitation>> {
  if (ids.length === 0) return new Map();
  const department = await tx.manager.findOneByOrFail(Department, { uuid: tx.departmentId });
  const rows = await tx.query<Partial<Invitation>>(READ, [tx.departmentId, ids]);
  const invitations = rows.map((row) => Object.assign(new Invitation(), row, { department }));
  return new Map(invitations.map((invitation) => [invitation.uuid, invitation]));
}
