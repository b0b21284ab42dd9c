import { PLATFORM } from "../platform/ids.js";
import type { Tx } from "../platform/tx.js";
import { DEMO_CLASSES, type DemoClass } from "./classes.js";
import { DEMO_PROOF } from "./demo-proof.js";
import type { DepartmentShape } from "./people.js";
import { Random } from "./random.js";
import { demoSignIns } from "./sign-ins.js";
import type { Inviter } from "./write-invitations.js";

/** How much training a generated department has behind it. */
export interface TrainingAmount {
  /** The most classes that one person completed within two years. */
  readonly classesEach: number;
  readonly recorder: Inviter | null;
}

const ADD_COURSES = `
  INSERT INTO course (department_id, id, name, provider, take_type, format, credit_type, capce_number, minutes, areas,
                      needs_licence, created_at, updated_at)
  SELECT $1, k.id, k.name, k.provider, k."takeType", k.format, k."creditType", k."capceNumber", k.minutes, k.areas,
         k."needsLicence", $3, $3
    FROM jsonb_to_recordset($2::jsonb) AS k (id uuid, name text, provider text, "takeType" text, format text,
         "creditType" text, "capceNumber" text, minutes integer, areas jsonb, "needsLicence" boolean)`;

/** A class with the id of its course, where it stands in a catalogue. */
interface CourseOfDemo extends DemoClass {
  readonly id: string;
  readonly departmentId: string | null;
}

const YEARS = 2 * 365 * 86_400_000;

function coursesFor(shape: Pick<DepartmentShape, "seed" | "now">, departmentId: string): CourseOfDemo[] {
  const random = new Random(shape.seed ^ 0x7a7a7a);
  const at = new Date(shape.now.getTime() - YEARS);
  return DEMO_CLASSES.map((one) => ({ ...one, id: random.uuid(at), departmentId }));
}

const SHARED_SEED = 0x5ba4ed;

const sharedCourses = (now: Date): CourseOfDemo[] => coursesFor({ seed: SHARED_SEED, now }, PLATFORM);

/** Writes the catalogue that all departments share. Leaves the transaction where it was. */
export async function writeSharedCourses(tx: Tx, now: Date): Promise<void> {
  const { departmentId } = tx;
  await tx.switchTo(PLATFORM);
  await addCourses(
    tx,
    sharedCourses(now).filter(({ catalogue }) => catalogue === "SHARED"),
    now,
  );
  await tx.switchTo(departmentId);
}

const addCourses = (tx: Tx, courses: readonly CourseOfDemo[], now: Date): Promise<unknown> =>
  tx.query(ADD_COURSES, [tx.departmentId, JSON.stringify(courses), new Date(now.getTime() - YEARS)]);

/** Writes a department's own courses, what its people completed, and what they are to take; their accounts exist. */
export async function writeTraining(tx: Tx, shape: DepartmentShape, amount: TrainingAmount): Promise<void> {
  const own = coursesFor(shape, tx.departmentId);
  const shared = sharedCourses(shape.now);
  const classes = own.map((one, i) => (one.catalogue === "SHARED" ? (shared[i] ?? one) : one));
  await addCourses(
    tx,
    own.filter(({ catalogue }) => catalogue === "OWN"),
    shape.now,
  );
  const { recorder, classesEach } = amount;
  const by = [recorder?.accountId ?? null, recorder ? `${recorder.firstName} ${recorder.lastName}` : null];
  await tx.query(ADD_COMPLETIONS, [tx.departmentId, JSON.stringify(classes), shape.now, classesEach, ...by]);
  for (const wish of ASSIGNED) {
    const course = classes[wish.place];
    if (course) await assign(tx, shape, course, wish, by);
  }
  await tx.query(OPEN_POOLS, [tx.departmentId, new Date(shape.now.getTime() - 150 * 86_400_000)]);
  await tx.query(BUY, [tx.departmentId, ...by]);
  await tx.query(ENTER_LICENCES, [tx.departmentId, ...by]);
  if (recorder) await reportSome(tx, shape);
}

// A number from 0 to 1 that is always the same for the same person and question.
const chance = (of: string): string => `(('x' || substr(md5(${of}), 1, 7))::bit(28)::int / 268435456.0)`;

const CLASS_COLUMNS = `(id uuid, "departmentId" uuid, name text, provider text, "takeType" text, format text, "creditType" text,
         "capceNumber" text, minutes integer, areas jsonb, catalogue text)`;

// Each person goes through the list from a place of their own, so that nobody takes a class twice; some take few.
const ADD_COMPLETIONS = `
  WITH class AS MATERIALIZED (
    SELECT k.*, row_number() OVER () - 1 AS place, count(*) OVER () AS n FROM jsonb_to_recordset($2::jsonb) AS k ${CLASS_COLUMNS}),
  taken AS MATERIALIZED (
    SELECT m.account_id, m.id AS user_id, g.n, (g.n + ('x' || substr(md5(m.id::text), 1, 6))::bit(24)::int) AS turn,
           ($3::timestamptz)::date - 3 - floor(690 * ${chance(`m.id::text || g.n`)})::int AS day
      FROM membership m
      CROSS JOIN LATERAL generate_series(1, ceil($4::int * (0.2 + 0.8 * ${chance(`m.id::text || 'zeal'`)}))::int) AS g (n)
     WHERE m.department_id = $1 AND m.status <> 'REMOVED')
  INSERT INTO completion (account_id, id, class_name, provider, take_type, format, credit_type, capce_number, minutes, areas,
                          completed_on, registered_on, created_at, recorded_in, recorded_by, recorder_name, course_id,
                          course_department_id)
  SELECT t.account_id, uuidv7(t.day + interval '30 hours' - now()), k.name, k.provider, k."takeType", k.format, k."creditType",
         k."capceNumber", k.minutes, k.areas, t.day, CASE WHEN k.catalogue IS NOT NULL THEN t.day - 5 - t.n END,
         t.day + interval '30 hours', $1, $5, $6, CASE WHEN k.catalogue IS NOT NULL THEN k.id END,
         CASE WHEN k.catalogue IS NOT NULL THEN k."departmentId" END
    FROM taken t JOIN class k ON k.place = t.turn % k.n`;

interface Assigned {
  /** Which of DEMO_CLASSES. */
  readonly place: number;
  readonly share: number;
  readonly daysAgo: number;
  readonly dueInDays: number;
}

const ASSIGNED: readonly Assigned[] = [
  { place: 1, share: 0.35, daysAgo: 40, dueInDays: 20 },
  { place: 10, share: 0.2, daysAgo: 60, dueInDays: -6 },
  { place: 21, share: 0.5, daysAgo: 25, dueInDays: 35 },
  { place: 19, share: 0.06, daysAgo: 80, dueInDays: -17 },
  { place: 6, share: 0.03, daysAgo: 120, dueInDays: -44 },
];

// Those who have the class on their transcript from before are assigned it again, as a yearly refresher. The general user
// that the sign-in page offers has all but those that are long overdue.
const ASSIGN = `
  INSERT INTO course_assignment (department_id, id, user_id, course_id, course_department_id, due_on, licence, assigned_at,
                                 assigned_by, assigner_name, started_at, reminded_at)
  SELECT $1, uuidv7($6::timestamptz - now()), p.id, $2::uuid, $3::uuid, ($5::timestamptz)::date + $7::int,
         CASE WHEN NOT $8::boolean THEN 'NONE' WHEN p.luck < 0.6 THEN 'USED' ELSE 'RESERVED' END, $6, $9, $10,
         CASE WHEN p.luck < 0.6 THEN $6::timestamptz + p.luck * interval '15 days' END,
         CASE WHEN $7::int < 0 AND p.luck >= 0.45 THEN $5::timestamptz - interval '1 day' END
    FROM (SELECT m.id, m.email, ${chance(`m.id::text || $2::uuid::text`)} AS luck, ${chance(`$2::uuid::text || m.id::text`)} AS pick
            FROM membership m WHERE m.department_id = $1 AND m.status = 'ACTIVE' AND m.role = 'GENERAL_USER') p
   WHERE p.pick < $4::float8 OR (p.email = $11 AND $7::int > -10)
   ORDER BY p.id
  ON CONFLICT DO NOTHING`;

// Of those who started, three in four have completed it.
const COMPLETE = `
  WITH done AS MATERIALIZED (
    SELECT a.id, m.account_id, uuidv7(a.started_at - now()) AS completion_id, a.assigned_at, a.started_at
      FROM course_assignment a JOIN membership m ON m.department_id = $1 AND m.id = a.user_id
     WHERE a.department_id = $1 AND a.course_id = $2 AND a.started_at - a.assigned_at < interval '6 days 18 hours'),
  closed AS (
    UPDATE course_assignment a SET completed_at = d.started_at + interval '1 hour', completion_id = d.completion_id
      FROM done d WHERE a.department_id = $1 AND a.id = d.id)
  INSERT INTO completion (account_id, id, class_name, provider, take_type, format, credit_type, capce_number, minutes, areas,
                          completed_on, registered_on, created_at, recorded_in, recorded_by, recorder_name, course_id,
                          course_department_id, assignment_id)
  SELECT d.account_id, d.completion_id, c.name, c.provider, c.take_type, c.format, c.credit_type, c.capce_number, c.minutes,
         c.areas, d.started_at::date, d.assigned_at::date, d.started_at + interval '1 hour', $1, $4, $5, c.id, c.department_id, d.id
    FROM done d JOIN course c ON c.department_id = $3 AND c.id = $2`;

async function assign(
  tx: Tx,
  { now }: DepartmentShape,
  { id, departmentId, needsLicence }: CourseOfDemo,
  { share, daysAgo, dueInDays }: Assigned,
  by: readonly (string | null)[],
): Promise<void> {
  const at = new Date(now.getTime() - daysAgo * 86_400_000);
  const values = [tx.departmentId, id, departmentId, share, now, at, dueInDays];
  await tx.query(ASSIGN, [...values, needsLicence, ...by, demoSignIns[2].email]);
  await tx.query(COMPLETE, [tx.departmentId, id, departmentId, ...by]);
}

// What was assigned, and a fifth more.
const OPEN_POOLS = `
  INSERT INTO licence_pool (department_id, course_id, course_department_id, total, reserved, used, created_at)
  SELECT $1, a.course_id, a.course_department_id, count(*) + ceil(count(*) * 0.2) + 5,
         count(*) FILTER (WHERE a.licence = 'RESERVED'), count(*) FILTER (WHERE a.licence = 'USED'), $2
    FROM course_assignment a WHERE a.department_id = $1 AND a.licence <> 'NONE' GROUP BY a.course_id, a.course_department_id`;

const BUY = `
  INSERT INTO licence_entry (department_id, id, course_id, kind, amount, actor_account_id, actor_name, note, at)
  SELECT $1, uuidv7(p.created_at - now()), p.course_id, 'PURCHASE', p.total, $2, $3, 'First order', p.created_at
    FROM licence_pool p WHERE p.department_id = $1`;

const ENTER_LICENCES = `
  INSERT INTO licence_entry (department_id, id, course_id, kind, amount, assignment_id, actor_account_id, actor_name, at)
  SELECT $1, uuidv7(e.at - now()), a.course_id, e.kind, 1, a.id, $2, $3, e.at
    FROM course_assignment a
    CROSS JOIN LATERAL (VALUES ('RESERVE', a.assigned_at), ('USE', a.started_at)) AS e (kind, at)
   WHERE a.department_id = $1 AND a.licence <> 'NONE' AND e.at IS NOT NULL`;

const KEEP_PROOF = `
  WITH kept AS (
    INSERT INTO proof (department_id, id, file_name, content_type, byte_count, sha256, uploaded_by)
    SELECT $1, $2, 'certificate.pdf', 'application/pdf', length($3::bytea), sha256($3::bytea), m.account_id
      FROM membership m WHERE m.department_id = $1 AND m.status = 'ACTIVE' ORDER BY m.id LIMIT 1)
  INSERT INTO proof_chunk (department_id, proof_id, seq, bytes) VALUES ($1, $2, 0, $3)`;

// Some who started and have yet to complete say that they have.
const REPORT = `
  WITH saying AS MATERIALIZED (
    SELECT a.id, a.course_id, a.course_department_id, a.assigned_at, m.account_id, m.first_name || ' ' || m.last_name AS name,
           uuidv7() AS completion_id
      FROM course_assignment a JOIN membership m ON m.department_id = $1 AND m.id = a.user_id
     WHERE a.department_id = $1 AND a.started_at IS NOT NULL AND a.completed_at IS NULL
     ORDER BY a.id LIMIT 4),
  marked AS (
    UPDATE course_assignment a SET completion_id = s.completion_id FROM saying s WHERE a.department_id = $1 AND a.id = s.id)
  INSERT INTO completion (account_id, id, class_name, provider, take_type, format, credit_type, capce_number, minutes, areas,
                          completed_on, registered_on, created_at, recorded_in, recorded_by, recorder_name, course_id,
                          course_department_id, assignment_id, proof_id, state)
  SELECT s.account_id, s.completion_id, c.name, c.provider, c.take_type, c.format, c.credit_type, c.capce_number, c.minutes,
         c.areas, $3::date - 2, s.assigned_at::date, $3, $1, s.account_id, s.name, c.id, c.department_id, s.id, $2, 'REPORTED'
    FROM saying s JOIN course c ON c.department_id = s.course_department_id AND c.id = s.course_id`;

async function reportSome(tx: Tx, { seed, now }: DepartmentShape): Promise<void> {
  const proofId = new Random(seed ^ 0x9e37).uuid(now);
  await tx.query(KEEP_PROOF, [tx.departmentId, proofId, DEMO_PROOF]);
  await tx.query(REPORT, [tx.departmentId, proofId, now]);
}
