import { hashSecret } from "../accounts/link-token.js";
import { recordAudit } from "../audit-log/audit-log.service.js";
import { Group } from "../groups/group.entity.js";
import { deriveJoinSecret, joinUrl } from "../invitations/invitation-token.js";
import { readLabels } from "../invitations/read-labels.js";
import type { DepartmentActor } from "../platform/actor.js";
import type { Ctx } from "../platform/context.js";
import { AppError } from "../platform/errors.js";
import { decodeOwnId, newId } from "../platform/ids.js";
import { readInDepartment } from "../platform/read.js";
import { enterDepartment } from "../platform/tenant.js";
import { invalid } from "../platform/text.js";
import { inDepartment } from "../platform/transaction.js";
import type { Tx } from "../platform/tx.js";
import { authorize } from "../policy.js";
import { readDomain } from "./email-domain.rules.js";
import type { InvitationLinkOptionsInput } from "./invitation-link.input.js";
import { InvitationLink, LINK_DAYS } from "./invitation-link.type.js";

// Index invitation_link_live: a department has one at most.
const READ = `
  SELECT l.id, l.allowed_domains AS "allowedDomains", l.creator_name AS "creatorName", l.created_at AS "createdAt",
         l.expires_at AS "expiresAt", l.expires_at <= now() AS "isExpired", l.use_count AS "useCount",
         l.last_used_at AS "lastUsedAt", l.group_ids AS "groupIds",
         (SELECT coalesce(json_agg(json_build_object('departmentId', g.department_id, 'uuid', g.id, 'name', g.name)
                                   ORDER BY g.name_key), '[]')
            FROM department_group g WHERE g.department_id = $1 AND g.id = ANY(l.group_ids)) AS groups
    FROM invitation_link l WHERE l.department_id = $1 AND l.revoked_at IS NULL`;

type Row = { id: string; groups: object[]; groupIds: string[] } & Omit<InvitationLink, "url" | "groups">;

/** The department's link, if it has one. */
export async function findLink(ctx: Ctx, departmentId: string): Promise<InvitationLink | null> {
  authorize(await enterDepartment(ctx, departmentId), "invitation-link.manage");
  const statement = { name: "invitation-link", text: READ, values: [departmentId] };
  const [[row] = []] = await readInDepartment(departmentId, [statement]);
  return row ? toLink(departmentId, row as unknown as Row) : null;
}

const toLink = (departmentId: string, { id, groups, groupIds: _ids, ...row }: Row): InvitationLink =>
  Object.assign(new InvitationLink(), row, {
    url: joinUrl("INVITATION_LINK", departmentId, id),
    groups: groups.map((group) => Object.assign(new Group(), group)),
  });

/** A change of the department's link: load, ask, change, record, answer. */
const changeLink = (
  ctx: Ctx,
  departmentOwnId: string,
  change: (tx: Tx, actor: DepartmentActor, before: Row | null) => Promise<unknown>,
): Promise<InvitationLink | null> =>
  inDepartment(ctx, decodeOwnId("dep", departmentOwnId), async (tx, actor) => {
    authorize(actor, "invitation-link.manage");
    // Two officers who change the link at once come one after the other.
    await tx.query(`SELECT id FROM department WHERE id = $1 FOR NO KEY UPDATE`, [tx.departmentId]);
    const [before] = await tx.query<Row>(READ, [tx.departmentId]);
    await change(tx, actor, before ?? null);
    const [after] = await tx.query<Row>(READ, [tx.departmentId]);
    return after ? toLink(tx.departmentId, after) : null;
  });

const existing = (link: InvitationLink | null): InvitationLink => {
  if (!link) throw new AppError("CONFLICT", "This department has no invitation link. Make one first.");
  return link;
};

/** The department's link, made if there is none that can be used. */
export const createLink = async (ctx: Ctx, departmentOwnId: string): Promise<InvitationLink> =>
  existing(
    await changeLink(ctx, departmentOwnId, async (tx, actor, before) => {
      if (!before || before.isExpired) await replaceLink(tx, actor, before, "invitation-link.created");
    }),
  );

/** A new link with the same options; the old one ends at once. */
export const rotateLink = async (ctx: Ctx, departmentOwnId: string): Promise<InvitationLink> =>
  existing(
    await changeLink(ctx, departmentOwnId, (tx, actor, before) =>
      replaceLink(tx, actor, before, "invitation-link.rotated"),
    ),
  );

/** Ends the department's link. */
export const revokeLink = (ctx: Ctx, departmentOwnId: string): Promise<unknown> =>
  changeLink(ctx, departmentOwnId, async (tx, actor, before) => {
    if (!before) return;
    await end(tx, before.id);
    await recordAudit(tx, actor, { action: "invitation-link.revoked", subjectId: before.id });
  });

const MAX_DOMAINS = 20;

/** Says who may join by the link, and into which groups. */
export const setLinkOptions = async (ctx: Ctx, input: InvitationLinkOptionsInput): Promise<InvitationLink> =>
  existing(
    await changeLink(ctx, input.departmentId, async (tx, actor, before) => {
      const { groupIds } = await readLabels(tx, input);
      const domains = readDomains(input.allowedDomains);
      if (!before) return;
      await tx.query(
        `UPDATE invitation_link SET allowed_domains = $3, group_ids = $4 WHERE department_id = $1 AND id = $2`,
        [tx.departmentId, before.id, domains, groupIds],
      );
      const changes = {
        ...(String(domains) !== String(before.allowedDomains) && { allowedDomains: [before.allowedDomains, domains] }),
        ...(await groupChange(tx, before.groupIds, groupIds)),
      };
      if (Object.keys(changes).length === 0) return;
      await recordAudit(tx, actor, { action: "invitation-link.changed", subjectId: before.id, changes });
    }),
  );

/** What the log says of it: the groups' names. */
async function groupChange(tx: Tx, before: readonly string[], after: readonly string[]): Promise<object> {
  if (String([...before].sort()) === String(after)) return {};
  const [names] = await tx.query<{ before: string[]; after: string[] }>(
    `SELECT coalesce(array_agg(name ORDER BY name_key) FILTER (WHERE id = ANY($2::uuid[])), '{}') AS before,
            coalesce(array_agg(name ORDER BY name_key) FILTER (WHERE id = ANY($3::uuid[])), '{}') AS after
       FROM department_group WHERE department_id = $1 AND id = ANY($2::uuid[] || $3::uuid[])`,
    [tx.departmentId, before, after],
  );
  return { groups: [names?.before, names?.after] };
}

function readDomains(texts: readonly string[]): string[] {
  const domains = new Set<string>();
  for (const text of texts) {
    const domain = readDomain(text);
    if (!domain) throw invalid("allowedDomains", `"${text.slice(0, 100)}" is no domain: write it as example.org.`);
    domains.add(domain);
  }
  if (domains.size > MAX_DOMAINS) throw invalid("allowedDomains", `Use at most ${MAX_DOMAINS} domains.`);
  return [...domains];
}

const end = (tx: Tx, id: string): Promise<unknown> =>
  tx.query(`UPDATE invitation_link SET revoked_at = now() WHERE department_id = $1 AND id = $2`, [tx.departmentId, id]);

const INSERT = `
  INSERT INTO invitation_link (department_id, id, token_hash, allowed_domains, group_ids, created_by, creator_name, expires_at)
  VALUES ($1, $2, $3, $4, $5::uuid[], $6, $7, now() + interval '${LINK_DAYS} days')`;

async function replaceLink(tx: Tx, actor: DepartmentActor, before: Row | null, action: string): Promise<void> {
  if (before) await end(tx, before.id);
  const id = newId();
  const values = [id, hashSecret(deriveJoinSecret("INVITATION_LINK", id))];
  const options = [before?.allowedDomains ?? [], before?.groupIds ?? []];
  await tx.query(INSERT, [tx.departmentId, ...values, ...options, actor.accountId, actor.name]);
  await recordAudit(tx, actor, { action, subjectId: id });
}
