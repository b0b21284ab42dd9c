// One chunk of the plan, applied by statements over all its rows. The chunk is carried in a temporary table, so that
// it is read and settled in the import's department, and applied under the fence of the one it goes to.

/** Takes the next rows without outcome; `columns` say which they begin with. $1 department, $2 batch, $3 target, $4 after which line, $5 how many. */
export const takeChunk = (columns: string): string => `
  CREATE TEMPORARY TABLE import_chunk ON COMMIT DROP AS
  SELECT line, plan, reason, detail, ${columns.trim()}
    FROM import_row
   WHERE department_id = $1 AND batch_id = $2 AND target_department_id = $3 AND line > $4 AND outcome IS NULL
   ORDER BY line
   LIMIT $5`;

/** How much there is, and from where to where it goes. */
export const MEASURE_CHUNK = `
  SELECT count(*)::int AS "rowCount", min(line) AS "firstLine", max(line) AS "lastLine" FROM import_chunk`;

/**
 * Back in the import's department: outcomes are what a retry goes on from. The lines between the first and the last are
 * read in one go, not each by itself. $1 department, $2 batch, $3 first line, $4 last line.
 */
export const WRITE_OUTCOMES = `
  UPDATE import_row r
     SET outcome = c.outcome, reason = c.reason, detail = c.detail, account_id = c.account_id, user_id = c.user_id
    FROM import_chunk c
   WHERE r.department_id = $1 AND r.batch_id = $2 AND r.line BETWEEN $3 AND $4 AND r.line = c.line`;

/** $1 department, $2 batch, $3 how many. */
export const COUNT_PROCESSED = `
  UPDATE import_batch SET processed_count = processed_count + $3 WHERE department_id = $1 AND id = $2`;
