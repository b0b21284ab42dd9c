// What a chunk of completions comes to, by statements over all its rows (run-chunk.ts).

/** What the chunk takes along. New completions get their ids here. */
export const CHUNK_COLUMNS = `
         account_id, user_id, record, uuidv7() AS completion_id, NULL::uuid AS assignment_id, NULL::date AS registered_on,
         CASE WHEN plan = 'SKIP' THEN 'SKIPPED' END COLLATE "C" AS outcome`;

/** Users first, in the order of their ids: so no roster records the same class meanwhile. $1 department. */
export const LOCK_USERS = `
  SELECT count(*) FROM (
    SELECT 1 FROM membership
     WHERE department_id = $1 AND id IN (SELECT user_id FROM import_chunk WHERE plan = 'RECORD')
     ORDER BY id FOR NO KEY UPDATE) locked`;

// The same class of the same provider on the same day, as rosters see it. Index completion_by_date, as LIMIT 1 has it.
const IS_RECORDED = `(
     SELECT true FROM completion x
      WHERE x.account_id = c.account_id AND x.completed_on = (c.record ->> 'completedOn')::date
        AND x.class_key = fold(c.record ->> 'name') AND fold(x.provider) = fold(c.record ->> 'provider')
        AND x.state = 'ACCEPTED' AND x.deleted_at IS NULL
      LIMIT 1)`;

/** What changed since the review. $1 department. */
export const RECHECK: readonly string[] = [
  `UPDATE import_chunk c SET outcome = 'SKIPPED', reason = 'CHANGED_MEANWHILE', detail = NULL
    WHERE outcome IS NULL
      AND NOT EXISTS (SELECT FROM membership m WHERE m.department_id = $1 AND m.id = c.user_id AND m.status <> 'REMOVED')`,
  `UPDATE import_chunk c SET outcome = 'SKIPPED', reason = 'ARCHIVED', detail = NULL
     FROM membership m
    WHERE c.outcome IS NULL AND m.department_id = $1 AND m.id = c.user_id AND m.status = 'ARCHIVED'`,
  `UPDATE import_chunk c SET outcome = 'ALREADY_RECORDED', reason = 'ALREADY_RECORDED', detail = NULL
    WHERE outcome IS NULL AND ${IS_RECORDED}`,
  // What was on the transcript at the review, and was deleted since.
  `UPDATE import_chunk c SET outcome = 'SKIPPED', reason = 'CHANGED_MEANWHILE', detail = NULL
    WHERE outcome IS NULL AND plan = 'UNCHANGED'`,
  `UPDATE import_chunk SET outcome = 'RECORDED' WHERE outcome IS NULL`,
];

/** Recorded courses of the catalogue, by which open assignments may be completed. */
export const RECORDED_COURSES = `
  SELECT line, user_id AS "userId", account_id AS "accountId", completion_id AS "completionId",
         record ->> 'courseId' AS "courseId", record ->> 'completedOn' AS "completedOn"
    FROM import_chunk WHERE outcome = 'RECORDED' AND record ->> 'courseId' IS NOT NULL
   ORDER BY record ->> 'completedOn', line`;

/** $1 lines, $2 their assignments, $3 when those were given. */
export const NOTE_ASSIGNMENTS = `
  UPDATE import_chunk c SET assignment_id = a.id, registered_on = a.assigned_on
    FROM unnest($1::int[], $2::uuid[], $3::date[]) AS a (line, id, assigned_on)
   WHERE c.line = a.line`;

/** $1 department, $2 batch, $3 who records, $4 their name. */
export const RECORD = `
  INSERT INTO completion (account_id, id, class_name, provider, take_type, format, credit_type, capce_number, minutes,
                          areas, completed_on, registered_on, recorded_in, recorded_by, recorder_name, recording_id,
                          course_id, course_department_id, assignment_id, state)
  SELECT account_id, completion_id, record ->> 'name', record ->> 'provider', record ->> 'takeType', record ->> 'format',
         record ->> 'creditType', record ->> 'capceNumber', (record ->> 'minutes')::int, record -> 'areas',
         (record ->> 'completedOn')::date, registered_on, $1, $3, $4, $2,
         (record ->> 'courseId')::uuid, (record ->> 'courseDepartmentId')::uuid, assignment_id, 'ACCEPTED'
    FROM import_chunk WHERE outcome = 'RECORDED'
   ORDER BY account_id, line
  RETURNING account_id AS "accountId"`;

/** $1 department, $2 batch, $3 to $5 the actor's kind, account and visit. */
export const WRITE_AUDIT = `
  INSERT INTO audit_event (department_id, id, action, actor_kind, actor_account_id, visit_id, account_id, user_id,
                           subject_id, batch_id, batch_line, changes)
  SELECT $1, uuidv7(), 'completion.recorded', $3, $4, $5, account_id, user_id, completion_id, $2, line,
         jsonb_build_object('class', record ->> 'name', 'minutes', record -> 'minutes',
           'completedOn', record ->> 'completedOn', 'creditType', record ->> 'creditType',
           'capceNumber', record ->> 'capceNumber')
    FROM import_chunk WHERE outcome = 'RECORDED'`;
