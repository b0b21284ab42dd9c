import { v7 } from "uuid";

/** One row of the file that is imported: a new person, or a user that is there already. */
export interface ImportRow {
  readonly accountId: string;
  readonly userId: string;
  readonly isNew: boolean;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly employeeId: string;
}

/** A user of the department before the import. */
export type KnownUser = Omit<ImportRow, "isNew">;

/** Nine of ten rows are new people, one is a user of the department already. */
export function importRows(count: number, known: readonly KnownUser[]): ImportRow[] {
  return Array.from({ length: count }, (_, n) => {
    const user = n % 10 === 9 ? known[(n - 9) / 10] : undefined;
    if (user) return { ...user, isNew: false };
    const names = { firstName: `Given${n % 1009}`, lastName: `Family${n % 4999}` };
    return { ...names, accountId: v7(), userId: v7(), isNew: true, email: `p${n}@example.com`, employeeId: `new${n}` };
  });
}

/** As our import takes it. */
export const ourFile = (rows: readonly ImportRow[]): string =>
  fileOf(
    "firstname,lastname,email,role,employee_id",
    rows.map((row) => [row.firstName, row.lastName, row.email, "general user", row.employeeId]),
  );

/** As Directus takes it: an account by a dotted column, ids from us, as it has none to give. */
export const directusFile = (rows: readonly ImportRow[], departmentId: string): string =>
  fileOf(
    "id,department_id,account_id.id,account_id.email,account_id.first_name,account_id.last_name,role,status,first_name,last_name,email,employee_id",
    rows.map(({ userId, accountId, firstName, lastName, email, employeeId }) => [
      ...[userId, departmentId, accountId, email, firstName, lastName, "GENERAL_USER", "ACTIVE"],
      ...[firstName, lastName, email, employeeId],
    ]),
  );

const fileOf = (head: string, rows: readonly (readonly string[])[]): string =>
  `${[head, ...rows.map((row) => row.join(","))].join("\n")}\n`;

/** The rows of `account` that an import makes, as COPY takes them. */
export const accountLines = (rows: readonly ImportRow[]): Iterable<string> =>
  linesOf(rows, ({ accountId, email, firstName, lastName }) => [accountId, email, firstName, lastName, "1"]);

/** The rows of `membership` that an import makes, as COPY takes them. */
export const userLines = (rows: readonly ImportRow[], departmentId: string): Iterable<string> =>
  linesOf(rows, ({ userId, accountId, firstName, lastName, email, employeeId }) => [
    ...[departmentId, userId, accountId, "GENERAL_USER", "ACTIVE", employeeId, firstName, lastName, email],
  ]);

/** The rows of `mail` that an import makes, as COPY takes them. */
export const mailLines = (
  rows: readonly ImportRow[],
  { departmentId, accountId }: { readonly departmentId: string; readonly accountId: string },
): Iterable<string> => {
  const [batchId, data] = [v7(), JSON.stringify({ senderAccountId: accountId })];
  return linesOf(rows, (row, line) => [
    ...[departmentId, v7(), "SET_PASSWORD", row.email, row.accountId, batchId, String(line), data],
  ]);
};

function* linesOf(rows: readonly ImportRow[], cells: (row: ImportRow, line: number) => string[]): Generator<string> {
  let chunk = "";
  for (const [index, row] of rows.entries()) {
    if (!row.isNew) continue;
    chunk += `${cells(row, index + 2).join("\t")}\n`;
    if (chunk.length < 64_000) continue;
    yield chunk;
    chunk = "";
  }
  if (chunk) yield chunk;
}
