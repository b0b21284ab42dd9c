import { changesOf, wayOf } from "../audit-log/audit-words.js";
import { encodeId, PLATFORM } from "../platform/ids.js";
import { connectionOf, type Order, pageText, toPage } from "../platform/keyset.js";
import type { PageRequest } from "../platform/pagination.js";
import { readAsAccount, readInDepartment } from "../platform/read.js";
import { Parameters, prepared } from "../platform/statement.js";
import { AccountEvent, AccountEventConnection, AccountEventKind } from "./account-event.type.js";

const NEWEST_FIRST: Order = {
  name: "own-events",
  isDescending: true,
  segments: [
    {
      keys: [
        { sql: "e.at", type: "timestamptz" },
        { sql: "e.id", type: "uuid" },
      ],
    },
  ],
};

const COLUMNS = `e.id AS uuid, e.at, e.action, e.actor_kind AS "actorKind", e.batch_id AS "batchId", e.changes,
       a.first_name || ' ' || a.last_name AS "actorName", d.name AS "departmentName"`;

const TABLES = `audit_event e
  LEFT JOIN account a ON a.id = e.actor_account_id
  LEFT JOIN department d ON d.id = $1`;

const SIGN_INS = `('account.signed-in', 'account.signed-out', 'account.session-ended', 'account.code-refused',
  'account.reset-requested')`;

// What people change about themselves stands once with their account, and again in each of their departments.
const NO_COPIES = `e.action NOT IN ('user.updated-by-self', 'user.email-changed')`;

const KINDS: Readonly<Record<AccountEventKind, string>> = {
  DATA: `e.action NOT IN ${SIGN_INS}`,
  SIGN_IN: `e.action IN ${SIGN_INS}`,
};

// Those that one was removed from too: it is still one's own data.
const OWN_DEPARTMENTS = `SELECT DISTINCT department_id AS "departmentId" FROM membership WHERE account_id = $1`;

/** What happened to the person's account and to them in their departments, merged, the newest first. */
export async function listOwnEvents(
  accountId: string,
  kind: AccountEventKind | null,
  request: PageRequest,
): Promise<AccountEventConnection> {
  const departments = kind === AccountEventKind.SIGN_IN ? [] : await ownDepartments(accountId);
  const found = await Promise.all(
    [PLATFORM, ...departments].map((departmentId) => pageIn(departmentId, accountId, kind, request)),
  );
  const newestFirst = request.isBackward ? 1 : -1;
  const merged = found.flat().sort((a, b) => (placeOf(a) < placeOf(b) ? -newestFirst : newestFirst));
  const page = toPage(merged, request);
  return connectionOf(NEWEST_FIRST, page, page.rows.map(toEvent));
}

type Row = Record<string, unknown>;

const placeOf = ({ key0, key1 }: Row): string => `${key0} ${key1}`;

async function ownDepartments(accountId: string): Promise<string[]> {
  const statement = { name: "own-events-departments", text: OWN_DEPARTMENTS, values: [accountId] };
  const [rows = []] = await readAsAccount(accountId, [statement]);
  return rows.map(({ departmentId }) => String(departmentId));
}

/** As much of one department as the whole page may need. Index audit_event_account. */
async function pageIn(
  departmentId: string,
  accountId: string,
  kind: AccountEventKind | null,
  request: PageRequest,
): Promise<Row[]> {
  const parameters = new Parameters(departmentId, accountId);
  const where = ["e.department_id = $1", "e.account_id = $2", NO_COPIES, ...(kind ? [KINDS[kind]] : [])];
  const text = pageText({ columns: COLUMNS, from: TABLES, where }, NEWEST_FIRST, request, parameters);
  const [rows = []] = await readInDepartment(departmentId, [prepared("own-events", text, parameters)]);
  return rows.map((row) => ({ ...row, departmentId }));
}

function toEvent({ uuid, departmentId, actorKind, batchId, changes, ...rest }: Row): AccountEvent {
  return Object.assign(new AccountEvent(), rest, {
    id: encodeId("aud", String(departmentId), String(uuid)),
    way: wayOf(String(actorKind), batchId !== null),
    changes: changesOf(changes),
  });
}
