import { recordAudit } from "../audit-log/audit-log.service.js";
import type { DepartmentActor } from "../platform/actor.js";
import type { Ctx } from "../platform/context.js";
import { AppError, notFound } from "../platform/errors.js";
import { decodeId, decodeOwnId, newId } from "../platform/ids.js";
import { invalid, requireText } from "../platform/text.js";
import { inDepartment } from "../platform/transaction.js";
import type { Tx } from "../platform/tx.js";
import { authorize } from "../policy.js";
import { MAX_LABEL } from "./label.rules.js";

/** A group or a location, as the two are written alike. */
export interface LabelKind {
  readonly table: "department_group" | "location";
  readonly id: "grp" | "loc";
  readonly action: "group" | "location";
}

/** A label's row, held until the transaction ends. */
export interface LabelRow {
  readonly departmentId: string;
  readonly uuid: string;
  readonly name: string;
}

const UNIQUE_VIOLATION = "23505";

/** One name, however it is written, stands for one label of a department. */
async function nameOnce<T>(action: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (code === UNIQUE_VIOLATION) throw invalid("name", `There is a ${action} of this name already.`);
    throw error;
  }
}

/** Exports write a person's groups with semicolons between them, and imports take them apart again. */
function readName({ table }: LabelKind, name: string): string {
  const text = requireText("name", name, MAX_LABEL);
  if (table === "department_group" && /[;|]/.test(text)) throw invalid("name", "Leave out ; and |.");
  return text;
}

/** Makes a label. */
export function createLabel(ctx: Ctx, kind: LabelKind, departmentId: string, name: string): Promise<LabelRow> {
  return nameOnce(kind.action, () =>
    inDepartment(ctx, decodeOwnId("dep", departmentId), async (tx, actor) => {
      authorize(actor, "department.edit-labels");
      const label = { departmentId: tx.departmentId, uuid: newId(), name: readName(kind, name) };
      const values = [tx.departmentId, label.uuid, label.name];
      await tx.query(`INSERT INTO ${kind.table} (department_id, id, name) VALUES ($1, $2, $3)`, values);
      const changes = { name: [null, label.name] };
      await recordAudit(tx, actor, { action: `${kind.action}.created`, subjectId: label.uuid, changes });
      return label;
    }),
  );
}

/** Gives a label another name; `then` does what follows from it. */
export function renameLabel(
  ctx: Ctx,
  kind: LabelKind,
  id: string,
  name: string,
  around: { before?(tx: Tx, label: string): Promise<void>; after?(tx: Tx, label: string): Promise<void> } = {},
): Promise<LabelRow> {
  return nameOnce(kind.action, () =>
    editLabel(ctx, kind, id, async (tx, actor, label) => {
      await around.before?.(tx, label.uuid);
      const newName = readName(kind, name);
      if (newName === label.name) return label;
      const values = [tx.departmentId, label.uuid, newName];
      await tx.query(`UPDATE ${kind.table} SET name = $3 WHERE department_id = $1 AND id = $2`, values);
      await around.after?.(tx, label.uuid);
      const changes = { name: [label.name, newName] };
      await recordAudit(tx, actor, { action: `${kind.action}.renamed`, subjectId: label.uuid, changes });
      return { ...label, name: newName };
    }),
  );
}

/** Opens a label's department for whoever may edit it. */
export function editLabel<T>(
  ctx: Ctx,
  kind: LabelKind,
  id: string,
  work: (tx: Tx, actor: DepartmentActor, label: LabelRow) => Promise<T>,
): Promise<T> {
  const key = decodeId(kind.id, id);
  return inDepartment(ctx, key.departmentId, async (tx, actor) => {
    authorize(actor, "department.edit-labels");
    const [name] = await namesOf(tx, kind, [key.id]);
    if (name === undefined) throw notFound();
    return work(tx, actor, { departmentId: key.departmentId, uuid: key.id, name });
  });
}

/** The label that another one is merged into. */
export async function targetOf(tx: Tx, kind: LabelKind, label: LabelRow, intoId: string): Promise<LabelRow> {
  const key = decodeId(kind.id, intoId);
  const [name] = key.departmentId === tx.departmentId ? await namesOf(tx, kind, [key.id]) : [];
  if (name === undefined) throw notFound();
  if (key.id === label.uuid) throw new AppError("INVALID_INPUT", `Choose another ${kind.action} to merge into.`);
  return { departmentId: tx.departmentId, uuid: key.id, name };
}

async function namesOf(tx: Tx, { table }: LabelKind, ids: readonly string[]): Promise<string[]> {
  const text = `SELECT name FROM ${table} WHERE department_id = $1 AND id = ANY($2::uuid[])`;
  return (await tx.query<{ name: string }>(text, [tx.departmentId, ids])).map(({ name }) => name);
}

/** Holds labels against whoever refers to them, always in the same order; they have to be there still. */
export async function lockLabels(tx: Tx, { table }: LabelKind, ids: readonly string[]): Promise<void> {
  const text = `SELECT id FROM ${table} WHERE department_id = $1 AND id = ANY($2::uuid[]) ORDER BY id FOR UPDATE`;
  if ((await tx.query(text, [tx.departmentId, ids])).length !== ids.length) throw notFound();
}
