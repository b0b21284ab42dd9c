import { newId } from "../src/platform/ids.js";
import type { TestApp } from "./app.js";
import type { MadeUser } from "./factories.js";

let made = 0;

type Sql = Pick<TestApp, "sql">;

/** What of a course a test wants to say. */
export interface CourseWish {
  readonly name?: string;
  readonly provider?: string;
  readonly takeType?: "LIVE" | "DISTRIBUTIVE";
  readonly minutes?: number;
  /** So many licences in the department's pool; none needed when left out. */
  readonly licences?: number;
  readonly capceNumber?: string;
}

/** Makes a course of the department, with its licences; answers with its id. */
export async function makeCourse({ sql }: Sql, departmentId: string, wish: CourseWish = {}): Promise<string> {
  const id = newId();
  const { name = `Course ${++made}`, provider = "A provider", takeType = "LIVE", minutes = 60, licences } = wish;
  await sql(
    `INSERT INTO course (department_id, id, name, provider, take_type, credit_type, minutes, needs_licence, capce_number)
     VALUES ($1, $2, $3, $4, $5, 'DEPARTMENT', $6, $7, $8)`,
    [departmentId, id, name, provider, takeType, minutes, licences !== undefined, wish.capceNumber ?? null],
  );
  if (licences !== undefined) {
    await sql(
      `INSERT INTO licence_pool (department_id, course_id, course_department_id, total) VALUES ($1, $2, $1, $3)`,
      [...[departmentId, id, licences]],
    );
    if (licences > 0) {
      await sql(
        `INSERT INTO licence_entry (department_id, id, course_id, kind, amount) VALUES ($1, $2, $3, 'PURCHASE', $4)`,
        [...[departmentId, newId(), id, licences]],
      );
    }
  }
  return id;
}

/** What of a completion a test wants to say. */
export interface CompletionWish {
  readonly className?: string;
  readonly takeType?: "LIVE" | "DISTRIBUTIVE";
  readonly creditType?: string;
  readonly minutes?: number;
  readonly completedOn?: string;
  readonly registeredOn?: string;
  readonly capceNumber?: string;
  readonly recordedIn?: string;
  readonly state?: "ACCEPTED" | "REPORTED" | "REFUSED";
}

/** Makes a completion on somebody's transcript, accepted unless told otherwise; answers with its id. */
export async function makeCompletion(
  { sql }: Sql,
  owner: Pick<MadeUser, "accountId" | "departmentId">,
  wish: CompletionWish = {},
): Promise<string> {
  const id = newId();
  const { className = `Class ${++made}`, takeType = "LIVE", creditType = "STATE", minutes = 60 } = wish;
  await sql(
    `INSERT INTO completion (account_id, id, class_name, provider, take_type, credit_type, capce_number, minutes, completed_on,
                             registered_on, recorded_in, recorder_name, state)
     VALUES ($1, $2, $3, 'A provider', $4, $5, $6, $7, $8, $9, $10, 'An officer', $11)`,
    [
      ...[owner.accountId, id, className, takeType, creditType, wish.capceNumber ?? null, minutes],
      ...[wish.completedOn ?? "2026-10-01", wish.registeredOn ?? null, wish.recordedIn ?? owner.departmentId],
      wish.state ?? "ACCEPTED",
    ],
  );
  return id;
}
