// What becomes of a row, decided for all rows at once. The statements work on temporary tables, so that the same
// ones serve a whole file and the few rows that an edit touches, whichever department a row goes to.

/** Rows to be judged: a file as it was read, or rows that an edit touches. The default target follows. */
export const CREATE_WORK = (defaultTarget: string): string => `
  CREATE TEMPORARY TABLE import_work (
    line integer NOT NULL,
    raw jsonb,
    target uuid NOT NULL DEFAULT '${defaultTarget}',
    first_name text,
    last_name text,
    email text,
    email_key text COLLATE "C" GENERATED ALWAYS AS (lower(email COLLATE "C")) STORED,
    login_id text,
    login_key text COLLATE "C" GENERATED ALWAYS AS (lower(login_id COLLATE "C")) STORED,
    role text,
    role_text text,
    employee_id text COLLATE "C",
    group_names jsonb,
    location_name text,
    problems jsonb NOT NULL,
    removed boolean NOT NULL DEFAULT false,
    edited boolean NOT NULL DEFAULT false
  ) ON COMMIT DROP`;

/** What the rows are joined by: the other columns would take longer than they help. */
export const ANALYZE_WORK = "ANALYZE import_work (line, target, email_key, login_key, employee_id, location_name)";

export const CREATE_VERDICT = `
  CREATE TEMPORARY TABLE import_duplicate (line integer, of_line integer, field text, is_person boolean) ON COMMIT DROP;
  CREATE TEMPORARY TABLE import_known (line integer, account_id uuid, departments integer, is_by_login_alone boolean)
    ON COMMIT DROP;
  CREATE TEMPORARY TABLE import_verdict (
    line integer,
    plan text COLLATE "C",
    reason text COLLATE "C",
    detail jsonb,
    changes jsonb,
    account_id uuid,
    user_id uuid,
    seen_version integer,
    group_ids uuid[],
    location_id uuid
  ) ON COMMIT DROP`;

/**
 * The same person twice in a file: the first good line wins. By e-mail address, then by login ID, then by account,
 * then by employee ID within a department; a line that lost by one does not count for the next.
 */
export const FIND_DUPLICATES: readonly string[] = [
  duplicatesBy("email", "email_key"),
  duplicatesBy("loginId", "login_key"),
  // One account, named by its e-mail address in one line and by its login ID in another.
  `WITH good AS (
     SELECT line, email_key, login_key FROM import_work w
      WHERE NOT removed AND problems = '[]' AND NOT EXISTS (SELECT FROM import_duplicate d WHERE d.line = w.line))
   INSERT INTO import_duplicate
   SELECT greatest(by_login.line, by_email.line), least(by_login.line, by_email.line),
          CASE WHEN by_login.line > by_email.line THEN 'loginId' ELSE 'email' END, true
     FROM good by_login
     JOIN account a ON a.login_key = by_login.login_key
     JOIN good by_email ON by_email.email_key = a.email_key
    WHERE by_login.email_key IS NULL`,
  duplicatesBy("employeeId", "employee_id, target"),
];

function duplicatesBy(field: string, key: string): string {
  const [column = key] = key.split(",");
  return `
    WITH good AS (
      SELECT line, ${key} FROM import_work w
       WHERE ${column} IS NOT NULL AND NOT removed AND problems = '[]'
         AND NOT EXISTS (SELECT FROM import_duplicate d WHERE d.line = w.line))
    INSERT INTO import_duplicate
    SELECT good.line, first.line, '${field}', false
      FROM (SELECT ${key}, min(line) AS line FROM good GROUP BY ${key} HAVING count(*) > 1) first
      JOIN good USING (${key})
     WHERE good.line > first.line`;
}

/**
 * Whose account there is already. Kept, so that it is known how few they may be: joined in one statement with all that
 * is asked of them, everybody of the department would be read.
 */
export const FIND_KNOWN = `
  INSERT INTO import_known
  SELECT line, coalesce(by_email.id, by_login.id), coalesce(by_email.department_count, by_login.department_count),
         by_login.id IS NOT NULL AND by_login.id IS DISTINCT FROM by_email.id
    FROM (SELECT w.line, a.id, a.department_count
            FROM import_work w JOIN account a ON a.email_key = w.email_key) by_email
    FULL JOIN (SELECT w.line, a.id, a.department_count
                 FROM import_work w JOIN account a ON a.login_key = w.login_key) by_login USING (line)`;

/**
 * The verdict on the rows for one department, under its tenant setting.
 * $1 department, $2 roles that the officer may give and take there, $3 whether they may correct names (C8),
 * $4 the officer's account: nobody changes their own role by a file.
 * OFFSET 0 keeps a step apart: else what it works out would be worked out again wherever it is named below.
 */
export const CLASSIFY = `
  WITH wanted_group AS MATERIALIZED (
    SELECT n.name, g.id, g.name AS real_name
      FROM (SELECT DISTINCT jsonb_array_elements_text(group_names) AS name FROM import_work WHERE target = $1) n
      LEFT JOIN department_group g ON g.department_id = $1 AND g.name_key = fold(n.name)),
  wanted_location AS MATERIALIZED (
    SELECT n.name, l.id, l.name AS real_name
      FROM (SELECT DISTINCT location_name AS name FROM import_work WHERE target = $1 AND location_name IS NOT NULL) n
      LEFT JOIN location l ON l.department_id = $1 AND l.name_key = fold(n.name)),
  row_group AS MATERIALIZED (
    SELECT w.line, array_agg(DISTINCT g.id) FILTER (WHERE g.id IS NOT NULL) AS ids,
           min(g.name) FILTER (WHERE g.id IS NULL) AS unknown
      FROM import_work w
     CROSS JOIN LATERAL jsonb_array_elements_text(w.group_names) AS n (name)
      JOIN wanted_group g ON g.name = n.name
     WHERE w.target = $1
     GROUP BY w.line),
  known AS (
    SELECT w.*, d.of_line, d.field AS duplicate_field, d.is_person AS is_duplicate_person,
           k.account_id, coalesce(k.is_by_login_alone, false) AS is_by_login_alone, k.departments
      FROM import_work w
      LEFT JOIN import_duplicate d ON d.line = w.line
      LEFT JOIN import_known k ON k.line = w.line
     WHERE w.target = $1),
  facts AS (
    SELECT k.*, m.id AS user_id, m.version, m.role AS old_role, m.first_name AS old_first_name,
           m.last_name AS old_last_name, m.employee_id AS old_employee_id, m.location_id AS old_location_id,
           CASE WHEN k.account_id IS NULL THEN 'NEW'
                WHEN m.status = 'ARCHIVED' THEN 'ARCHIVED'
                WHEN m.status <> 'REMOVED' THEN 'MEMBER'
                ELSE 'ELSEWHERE' END AS who,
           k.is_by_login_alone AND (k.email_key IS NOT NULL OR m.id IS NULL OR m.status = 'REMOVED') AS is_login_taken,
           taken.first_name || ' ' || taken.last_name AS employee_id_of,
           invited.created_at AS invited_at,
           g.ids AS group_ids, g.unknown AS unknown_group, l.id AS location_id, l.real_name AS location_real_name,
           k.location_name IS NOT NULL AND l.id IS NULL AS is_location_unknown,
           k.first_name <> m.first_name AS is_first_name_other,
           k.last_name <> m.last_name AS is_last_name_other,
           $3 AND k.departments = 1 AS may_rename
      FROM known k
      LEFT JOIN membership m ON m.department_id = $1 AND m.account_id = k.account_id
      LEFT JOIN membership taken ON taken.department_id = $1 AND taken.employee_id = k.employee_id
                AND taken.status <> 'REMOVED' AND taken.account_id IS DISTINCT FROM k.account_id
      LEFT JOIN invitation invited ON invited.department_id = $1 AND invited.email_key = k.email_key
                AND invited.status = 'PENDING' AND invited.expires_at > now()
      LEFT JOIN row_group g ON g.line = k.line
      LEFT JOIN wanted_location l ON l.name = k.location_name),
  reasoned AS (
    SELECT f.*,
           CASE WHEN removed THEN 'REMOVED_BY_OFFICER'
                WHEN problems <> '[]' THEN problems -> 0 ->> 'reason'
                WHEN of_line IS NOT NULL THEN 'DUPLICATE_IN_FILE'
                WHEN is_login_taken THEN 'LOGIN_ID_TAKEN'
                WHEN who = 'ARCHIVED' THEN 'ARCHIVED'
                WHEN unknown_group IS NOT NULL THEN 'UNKNOWN_GROUP'
                WHEN is_location_unknown THEN 'UNKNOWN_LOCATION'
                WHEN who = 'NEW' AND first_name IS NULL THEN 'MISSING_FIRST_NAME'
                WHEN who = 'NEW' AND last_name IS NULL THEN 'MISSING_LAST_NAME'
                WHEN who <> 'MEMBER' AND role IS NULL THEN 'MISSING_ROLE'
                WHEN who <> 'MEMBER' AND role <> ALL ($2) THEN 'ROLE_NOT_ALLOWED'
                WHEN who = 'MEMBER' AND role <> old_role
                     AND (role <> ALL ($2) OR old_role <> ALL ($2) OR account_id = $4) THEN 'ROLE_NOT_ALLOWED'
                WHEN who <> 'MEMBER' AND invited_at IS NOT NULL THEN 'ALREADY_INVITED'
                WHEN employee_id_of IS NOT NULL THEN 'EMPLOYEE_ID_TAKEN'
           END AS skipped_for
      FROM facts f OFFSET 0),
  changed AS (
    SELECT r.*,
           CASE WHEN who = 'MEMBER' AND skipped_for IS NULL THEN
             CASE WHEN may_rename AND is_first_name_other
                  THEN jsonb_build_object('firstName', jsonb_build_array(old_first_name, first_name)) ELSE '{}' END
             || CASE WHEN may_rename AND is_last_name_other
                  THEN jsonb_build_object('lastName', jsonb_build_array(old_last_name, last_name)) ELSE '{}' END
             || CASE WHEN role <> old_role THEN jsonb_build_object('role', jsonb_build_array(old_role, role)) ELSE '{}' END
             || CASE WHEN employee_id IS NOT NULL AND employee_id IS DISTINCT FROM old_employee_id
                  THEN jsonb_build_object('employeeId', jsonb_build_array(old_employee_id, employee_id)) ELSE '{}' END
             || CASE WHEN location_id IS NOT NULL AND location_id IS DISTINCT FROM old_location_id
                  THEN jsonb_build_object('location', jsonb_build_array(
                         (SELECT name FROM location WHERE department_id = $1 AND id = old_location_id), location_real_name))
                  ELSE '{}' END
             || CASE WHEN group_ids IS NULL THEN '{}' ELSE coalesce((
                  SELECT jsonb_build_object('groups', jsonb_build_array(NULL, string_agg(g.name, '; ' ORDER BY g.name_key)))
                    FROM department_group g
                   WHERE g.department_id = $1 AND g.id = ANY (r.group_ids)
                     AND NOT EXISTS (SELECT FROM group_member gm WHERE gm.department_id = $1
                                        AND gm.group_id = g.id AND gm.user_id = r.user_id)
                  HAVING count(*) > 0), '{}') END
           END AS changes
      FROM reasoned r OFFSET 0)
  INSERT INTO import_verdict
  SELECT line,
         CASE WHEN skipped_for IS NOT NULL THEN 'SKIP'
              WHEN who = 'NEW' THEN 'CREATE'
              WHEN who = 'ELSEWHERE' THEN 'INVITE'
              WHEN changes = '{}' THEN 'UNCHANGED'
              ELSE 'UPDATE' END,
         CASE WHEN skipped_for IS NOT NULL THEN skipped_for
              WHEN who = 'MEMBER' AND NOT may_rename AND (is_first_name_other OR is_last_name_other) THEN 'NAME_KEPT'
              WHEN who = 'MEMBER' AND changes = '{}' THEN 'NO_CHANGE' END,
         CASE WHEN removed THEN NULL
              WHEN skipped_for = 'DUPLICATE_IN_FILE' THEN jsonb_build_object('line', of_line, 'field', duplicate_field,
                'isPerson', is_duplicate_person)
              WHEN skipped_for = 'UNKNOWN_GROUP' THEN jsonb_build_object('name', unknown_group)
              WHEN skipped_for = 'EMPLOYEE_ID_TAKEN' THEN jsonb_build_object('name', employee_id_of)
              WHEN skipped_for = 'ALREADY_INVITED' THEN jsonb_build_object('at', invited_at)
              WHEN skipped_for = 'ROLE_NOT_ALLOWED' AND account_id = $4 THEN jsonb_build_object('isSelf', true)
              WHEN skipped_for LIKE 'MISSING%' AND problems = '[]' THEN jsonb_build_object('missing',
                CASE WHEN who = 'NEW' AND first_name IS NULL THEN '["MISSING_FIRST_NAME"]'::jsonb ELSE '[]' END
                || CASE WHEN who = 'NEW' AND last_name IS NULL THEN '["MISSING_LAST_NAME"]'::jsonb ELSE '[]' END
                || CASE WHEN role IS NULL THEN '["MISSING_ROLE"]'::jsonb ELSE '[]' END)
              WHEN who = 'MEMBER' AND NOT may_rename AND (is_first_name_other OR is_last_name_other)
                THEN jsonb_build_object('name', old_first_name || ' ' || old_last_name, 'isElsewhere', departments > 1) END,
         nullif(changes, '{}'),
         CASE WHEN who IN ('MEMBER', 'ELSEWHERE') AND skipped_for IS NULL THEN account_id END,
         CASE WHEN who = 'MEMBER' AND skipped_for IS NULL THEN user_id END,
         CASE WHEN who = 'MEMBER' AND skipped_for IS NULL THEN version END,
         CASE WHEN skipped_for IS NULL THEN group_ids END,
         CASE WHEN skipped_for IS NULL THEN location_id END
    FROM changed`;

/** An admin stays: of the lines that would leave the department without one, the last is skipped. $1 department. */
export const KEEP_LAST_ADMIN = `
  WITH admin AS (
    SELECT id FROM membership WHERE department_id = $1 AND role_rank = 3 AND status = 'ACTIVE'),
  demoted AS (
    SELECT v.line FROM import_verdict v JOIN admin ON admin.id = v.user_id WHERE v.changes ? 'role')
  UPDATE import_verdict
     SET plan = 'SKIP', reason = 'LAST_ADMIN', detail = NULL, changes = NULL, user_id = NULL, account_id = NULL
   WHERE line = (SELECT max(line) FROM demoted)
     AND (SELECT count(*) FROM demoted) = (SELECT count(*) FROM admin)`;
