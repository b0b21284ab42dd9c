import { notFound } from "../platform/errors.js";
import { decodeId } from "../platform/ids.js";
import type { Tx } from "../platform/tx.js";

/** Labels as they come from outside: opaque ids. */
interface LabelsInput {
  readonly groupIds?: readonly string[] | null;
  readonly locationId?: string | null;
}

/** Labels of the transaction's department. */
export interface Labels {
  readonly groupIds: readonly string[];
  readonly locationId: string | null;
}

/** Groups and location must be the department's own; others do not exist. */
export async function readLabels(tx: Tx, { groupIds, locationId }: LabelsInput): Promise<Labels> {
  const groups = [...new Set(groupIds?.map((id) => ownId(tx, "grp", id)) ?? [])].sort();
  const location = locationId == null ? null : ownId(tx, "loc", locationId);
  const [found] = await tx.query<{ groups: number; locations: number }>(
    `SELECT (SELECT count(*)::int FROM department_group WHERE department_id = $1 AND id = ANY($2::uuid[])) AS groups,
            (SELECT count(*)::int FROM location WHERE department_id = $1 AND id = $3) AS locations`,
    [tx.departmentId, groups, location],
  );
  if (found?.groups !== groups.length || (location && found.locations === 0)) throw notFound();
  return { groupIds: groups, locationId: location };
}

function ownId(tx: Tx, kind: "grp" | "loc", text: string): string {
  const { departmentId, id } = decodeId(kind, text);
  if (departmentId !== tx.departmentId) throw notFound();
  return id;
}
