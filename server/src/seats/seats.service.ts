import type { Department } from "../departments/department.entity.js";
import { config } from "../platform/config.js";
import { encodeId } from "../platform/ids.js";
import { connectionOf, type Order, pageText, toPage } from "../platform/keyset.js";
import type { PageRequest } from "../platform/pagination.js";
import { readInDepartment } from "../platform/read.js";
import { Parameters, prepared } from "../platform/statement.js";
import { invalid } from "../platform/text.js";
import { SeatDay, SeatEntry, SeatEntryConnection, Seats } from "./seats.type.js";

const SEATS = `
  SELECT coalesce(sum(n) FILTER (WHERE status = 'ACTIVE'), 0)::int AS active,
         coalesce(sum(n) FILTER (WHERE status = 'INACTIVE'), 0)::int AS inactive
    FROM user_count WHERE department_id = $1`;

/** The department's seats now, from the maintained counts. */
export async function readSeats({ uuid, timeZone, inactivePolicy }: Department): Promise<Seats> {
  const [[row] = []] = await readInDepartment(uuid, [{ name: "seats", text: SEATS, values: [uuid] }]);
  const { active, inactive } = row as { active: number; inactive: number };
  const billed = inactivePolicy === "REPORT_ONLY" ? active + inactive : active;
  const contactEmail = addressIn(config().mailFrom);
  return Object.assign(new Seats(), { departmentId: uuid, timeZone, billed, active, inactive, contactEmail });
}

/** "Muster <muster@localhost>" is muster@localhost. */
const addressIn = (sender: string): string => /<([^>]+)>/.exec(sender)?.[1] ?? sender;

// Backwards from today's number, so that a ledger that began late still ends right. Index seat_entry_by_date.
const HISTORY = `
  WITH days AS (
    SELECT day::date FROM generate_series((now() AT TIME ZONE $2)::date - ($3::int - 1), (now() AT TIME ZONE $2)::date,
                                          interval '1 day') AS day),
  changes AS (
    SELECT (at AT TIME ZONE $2)::date AS day, sum(change)::int AS change FROM seat_entry
     WHERE department_id = $1 AND at >= ((now() AT TIME ZONE $2)::date - $3::int) AT TIME ZONE $2 GROUP BY 1)
  SELECT to_char(d.day, 'YYYY-MM-DD') AS day,
         ($4::int - coalesce(sum(c.change) OVER (ORDER BY d.day DESC ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0))::int AS billed
    FROM days d LEFT JOIN changes c USING (day) ORDER BY d.day`;

const MAX_DAYS = 730;

/** The billed seats at the end of each of the last days. */
export async function readSeatHistory({ departmentId, timeZone, billed }: Seats, days: number): Promise<SeatDay[]> {
  if (!Number.isInteger(days) || days < 1 || days > MAX_DAYS) throw invalid("days", `Ask for 1 to ${MAX_DAYS} days.`);
  const values = [departmentId, timeZone, days, billed];
  const [rows = []] = await readInDepartment(departmentId, [{ name: "seat-history", text: HISTORY, values }]);
  return rows.map((row) => Object.assign(new SeatDay(), row));
}

const NEWEST_FIRST: Order = {
  name: "seats",
  isDescending: true,
  segments: [
    {
      keys: [
        { sql: "s.at", type: "timestamptz" },
        { sql: "s.id", type: "uuid" },
      ],
    },
  ],
};

/** A page of the ledger, the newest entry first. */
export async function listSeatEntries({ departmentId }: Seats, request: PageRequest): Promise<SeatEntryConnection> {
  const parameters = new Parameters();
  const where = [`s.department_id = ${parameters.add(departmentId)}`];
  const source = { columns: "s.id AS uuid, s.at, s.reason, s.change", from: "seat_entry s", where };
  const text = pageText(source, NEWEST_FIRST, request, parameters);
  const [found = []] = await readInDepartment(departmentId, [prepared("seat-entries", text, parameters)]);
  const page = toPage(found, request);
  const nodes = page.rows.map((row) =>
    Object.assign(new SeatEntry(), row, { id: encodeId("sea", departmentId, String(row.uuid)) }),
  );
  return connectionOf(NEWEST_FIRST, page, nodes);
}
