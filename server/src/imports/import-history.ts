import { AppError } from "../platform/errors.js";
import { pageRequest } from "../platform/pagination.js";
import { readInDepartment, type Statement } from "../platform/read.js";
import type { ImportKind } from "./import.rules.js";
import { BATCH_COLUMNS, toBatch } from "./import-batch.entity.js";
import type { ImportBatchConnection, ImportBatchesArgs } from "./import-batch.type.js";

// Index import_batch_by_date. Ids are in the order of their making, so they are the cursor.
const PAGE = `SELECT ${BATCH_COLUMNS} FROM import_batch
  WHERE department_id = $1 AND status <> 'DROPPED' AND kind = ANY ($2) AND id < $3 ORDER BY id DESC LIMIT $4`;
const COUNT = `SELECT count(*)::int AS n FROM import_batch
  WHERE department_id = $1 AND status <> 'DROPPED' AND kind = ANY ($2)`;

const FROM_THE_TOP = "ffffffff-ffff-ffff-ffff-ffffffffffff";

/** The imports of a department, newest first; dropped drafts are not listed. */
export async function listBatches(
  departmentId: string,
  kinds: readonly ImportKind[],
  { first, after }: ImportBatchesArgs,
): Promise<ImportBatchConnection> {
  const { size } = pageRequest({ first: first ?? 20 });
  const before = after ? idOf(after) : FROM_THE_TOP;
  const statements: Statement[] = [
    { name: "import-history", text: PAGE, values: [departmentId, kinds, before, size + 1] },
    { name: "import-history-count", text: COUNT, values: [departmentId, kinds] },
  ];
  const [found = [], counted] = await readInDepartment(departmentId, statements);
  const nodes = found.slice(0, size).map(toBatch);
  const edges = nodes.map((node) => ({ cursor: Buffer.from(node.uuid).toString("base64url"), node }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: found.length > size,
      hasPreviousPage: Boolean(after),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: Number(counted?.[0]?.n ?? 0),
  };
}

function idOf(cursor: string): string {
  const id = Buffer.from(cursor, "base64url").toString();
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return id;
  throw new AppError("INVALID_INPUT", "This cursor is not one of this list.", { after: "Take a cursor of this list." });
}
