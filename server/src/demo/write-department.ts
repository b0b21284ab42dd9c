import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { from as copyFrom } from "pg-copy-streams";
import type { Tx } from "../platform/tx.js";
import { type DepartmentShape, type GeneratedPerson, GROUP_NAMES, people } from "./people.js";
import { Random } from "./random.js";

/** A department as it was written: what other demo records refer to. */
export interface WrittenDepartment {
  readonly id: string;
  readonly groupIds: readonly string[];
  readonly locationIds: readonly string[];
}

/** The id under which a shape's department is written: the same at each run. */
export const departmentIdOf = (shape: DepartmentShape): string => new Random(~shape.seed).uuid(shape.now);

/**
 * Writes a generated department in one transaction of its own department. `guests` are people of other
 * departments who belong to this one too; their accounts exist already.
 */
export async function writeDepartment(
  tx: Tx,
  shape: DepartmentShape,
  guests: readonly GeneratedPerson[] = [],
): Promise<WrittenDepartment> {
  const id = departmentIdOf(shape);
  const random = new Random(shape.seed ^ 0x5f5f5f5f);
  const idsFor = (names: readonly string[]): string[] => names.map(() => random.uuid(shape.now));
  const stations = Array.from({ length: shape.stationCount }, (_, i) => `Station ${i + 1}`);
  const department = { id, groupIds: idsFor(GROUP_NAMES), locationIds: idsFor(stations) };
  await tx.query("INSERT INTO department (id, name) VALUES ($1, $2)", [id, shape.name]);
  await tx.query(ADD_LOCATIONS, [id, department.locationIds, stations]);
  await tx.query(ADD_GROUPS, [id, department.groupIds, GROUP_NAMES]);
  await tx.query(MAKE_PERSON_TABLE);
  const rows = function* (): Generator<string> {
    for (const person of people(shape)) yield line(person, department, false);
    for (const guest of guests) yield line(guest, department, true);
  };
  await pipeline(Readable.from(inChunks(rows())), tx.client.query(copyFrom("COPY person FROM STDIN")));
  for (const statement of [ADD_ACCOUNTS, ADD_USERS, ADD_GROUP_MEMBERS])
    await tx.query(statement, statement === ADD_ACCOUNTS ? [] : [id]);
  await tx.query("DROP TABLE person");
  await tx.query(COUNT_USERS, [id]);
  await tx.query(COUNT_GROUP_MEMBERS, [id]);
  await tx.query(BILL_SEATS, [id]);
  return department;
}

const ADD_LOCATIONS = `
  INSERT INTO location (department_id, id, name) SELECT $1, l.id, l.name FROM unnest($2::uuid[], $3::text[]) AS l (id, name)`;

const ADD_GROUPS = `
  INSERT INTO department_group (department_id, id, name) SELECT $1, g.id, g.name FROM unnest($2::uuid[], $3::text[]) AS g (id, name)`;

// COPY is refused where row-level security applies, so people arrive in a table of the transaction's own.
const MAKE_PERSON_TABLE = `
  CREATE TEMPORARY TABLE person (
    is_guest boolean, account_id uuid, user_id uuid, first_name text, last_name text, email text, login_id text,
    phone text, ems_id text, employee_id text, role text, status text, location_id uuid, group_ids uuid[],
    joined_at timestamptz) ON COMMIT DROP`;

const ADD_ACCOUNTS = `
  WITH known AS (
    UPDATE account a SET department_count = department_count + 1 FROM person p WHERE p.is_guest AND a.id = p.account_id)
  INSERT INTO account (id, email, login_id, first_name, last_name, phone, ems_id, email_verified_at, department_count, created_at)
  SELECT account_id, email, login_id, first_name, last_name, phone, ems_id,
         CASE WHEN email IS NOT NULL THEN joined_at END, 1, joined_at
    FROM person WHERE NOT is_guest`;

const ADD_USERS = `
  INSERT INTO membership (department_id, id, account_id, role, status, employee_id, location_id, location_key, first_name,
                          last_name, email, login_id, phone, approved_at, notified_at, created_at, updated_at)
  SELECT $1, p.user_id, p.account_id, p.role, p.status, p.employee_id, p.location_id, l.name_key, p.first_name,
         p.last_name, p.email, p.login_id, p.phone, p.joined_at, p.joined_at, p.joined_at, p.joined_at
    FROM person p LEFT JOIN location l ON l.department_id = $1 AND l.id = p.location_id`;

const ADD_GROUP_MEMBERS = `
  INSERT INTO group_member (department_id, group_id, user_id, name_key, role, status, created_at)
  SELECT $1, g.id, p.user_id, name_sort_key(p.last_name, p.first_name), p.role, p.status, p.joined_at
    FROM person p CROSS JOIN unnest(p.group_ids) AS g (id)`;

const COUNT_USERS = `
  INSERT INTO user_count (department_id, role, status, n)
  SELECT $1, role, status, count(*) FROM membership WHERE department_id = $1 GROUP BY role, status`;

const COUNT_GROUP_MEMBERS = `
  INSERT INTO group_count (department_id, group_id, role, status, n)
  SELECT $1, group_id, role, status, count(*) FROM group_member WHERE department_id = $1 GROUP BY group_id, role, status`;

// The ledger as if everybody had been billed since they joined.
const BILL_SEATS = `
  INSERT INTO seat_entry (department_id, id, at, reason, change)
  SELECT $1, uuidv7(), day, 'PEOPLE', n
    FROM (SELECT date_trunc('day', created_at) AS day, count(*) AS n FROM membership
           WHERE department_id = $1 AND status = 'ACTIVE' GROUP BY 1 ORDER BY 1) joined`;

/** One line of COPY's text format, in the columns of `person`. */
function line(person: GeneratedPerson, { groupIds, locationIds }: WrittenDepartment, isGuest: boolean): string {
  const cells = [
    isGuest ? "t" : "f",
    person.accountId,
    person.userId,
    person.firstName,
    person.lastName,
    person.email,
    person.loginId,
    person.phone,
    person.emsId,
    person.employeeId,
    person.role,
    person.status,
    person.station === null ? null : (locationIds[person.station] ?? null),
    `{${person.groups.map((group) => groupIds[group]).join(",")}}`,
    person.joinedAt.toISOString(),
  ];
  return `${cells.map((cell) => cell ?? "\\N").join("\t")}\n`;
}

/** Joins lines to chunks that are worth a write. */
function* inChunks(lines: Iterable<string>): Generator<string> {
  let chunk = "";
  for (const one of lines) {
    chunk += one;
    if (chunk.length < 64_000) continue;
    yield chunk;
    chunk = "";
  }
  if (chunk) yield chunk;
}
