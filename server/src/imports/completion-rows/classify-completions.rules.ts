// What becomes of the completions of a file, decided for all rows at once, or for the few that an edit touches.

/** Rows to be judged. The default target follows. */
export const CREATE_WORK = (defaultTarget: string): string => `
  CREATE TEMPORARY TABLE import_work (
    line integer NOT NULL,
    raw jsonb,
    target uuid NOT NULL DEFAULT '${defaultTarget}',
    email text,
    email_key text COLLATE "C" GENERATED ALWAYS AS (lower(email COLLATE "C")) STORED,
    login_id text,
    login_key text COLLATE "C" GENERATED ALWAYS AS (lower(login_id COLLATE "C")) STORED,
    employee_id text COLLATE "C",
    class jsonb NOT NULL,
    class_key text COLLATE "C" GENERATED ALWAYS AS (fold(class ->> 'className')) STORED,
    provider_key text COLLATE "C" GENERATED ALWAYS AS (fold(class ->> 'provider')) STORED,
    problems jsonb NOT NULL,
    removed boolean NOT NULL DEFAULT false,
    edited boolean NOT NULL DEFAULT false
  ) ON COMMIT DROP`;

export const CREATE_VERDICT = `
  CREATE TEMPORARY TABLE import_verdict (
    line integer,
    plan text COLLATE "C",
    reason text COLLATE "C",
    detail jsonb,
    account_id uuid,
    user_id uuid,
    first_name text,
    last_name text,
    record jsonb
  ) ON COMMIT DROP`;

/**
 * Who: by e-mail address, else login ID, else employee ID; what else the row says of the person must not name somebody
 * else. Which class: by CAPCE number, else by name and provider, else by name; the department's own courses before
 * shared ones, those in use before retired ones. What a cell says holds; a blank one is filled from the course.
 * LIMIT 1 keeps to the index: without it all completions of all departments would be read into a hash table.
 * $1 department, $2 the platform.
 */
export const CLASSIFY = `
  WITH work AS (
    SELECT line, email_key, login_key, employee_id, problems, removed, class_key, provider_key,
           class ->> 'className' AS class_name, (class ->> 'day')::date AS day, (class ->> 'minutes')::int AS minutes,
           class ->> 'takeType' AS take_type, class ->> 'format' AS format, class ->> 'creditType' AS credit_type,
           class ->> 'capceNumber' AS capce_number, class ->> 'provider' AS provider,
           nullif(class -> 'areas', 'null') AS areas
      FROM import_work WHERE target = $1),
  home AS (
    SELECT name, (now() AT TIME ZONE time_zone)::date AS today FROM department WHERE id = $1),
  known AS (
    SELECT w.*,
           CASE WHEN w.email_key IS NOT NULL THEN by_email.id
                WHEN w.login_key IS NOT NULL THEN by_login.id
                ELSE by_employee.id END AS user_id,
           by_login.id AS login_user, by_employee.id AS employee_user
      FROM work w
      LEFT JOIN membership by_email ON by_email.department_id = $1 AND by_email.email_key = w.email_key
                AND by_email.status <> 'REMOVED'
      LEFT JOIN account a ON a.login_key = w.login_key
      LEFT JOIN membership by_login ON by_login.department_id = $1 AND by_login.account_id = a.id
                AND by_login.status <> 'REMOVED'
      LEFT JOIN membership by_employee ON by_employee.department_id = $1 AND by_employee.employee_id = w.employee_id
                AND by_employee.status <> 'REMOVED'),
  catalogue AS MATERIALIZED (
    SELECT c.department_id, c.id, c.name, c.name_key, c.provider, fold(c.provider) AS provider_key, c.take_type, c.format,
           c.credit_type, c.capce_number, c.minutes, c.areas, c.created_at,
           (c.retired_at IS NOT NULL)::int * 2 + (c.department_id <> $1)::int AS rank
      FROM course c WHERE c.department_id IN ($1, $2)),
  by_number AS (
    SELECT DISTINCT ON (capce_number) * FROM catalogue
     WHERE capce_number IS NOT NULL ORDER BY capce_number, rank, created_at DESC, id),
  by_provider AS (
    SELECT DISTINCT ON (name_key, provider_key) * FROM catalogue
     ORDER BY name_key, provider_key, rank, created_at DESC, id),
  by_name AS (
    SELECT DISTINCT ON (name_key) *, count(*) OVER same AS choices, string_agg(provider, ', ') OVER same AS providers
      FROM catalogue WINDOW same AS (PARTITION BY name_key, rank) ORDER BY name_key, rank, created_at DESC, id),
  matched AS (
    SELECT k.*, m.account_id, m.status, m.first_name, m.last_name, m.first_name || ' ' || m.last_name AS person,
           o.first_name || ' ' || o.last_name AS other_person,
           n.id IS NOT NULL AND k.class_key <> n.name_key AS is_other_class, n.name AS number_name,
           n.id IS NULL AND p.id IS NULL AND a.choices > 1 AS is_ambiguous, a.choices, a.providers,
           coalesce(n.id, p.id, a.id) AS course_id,
           coalesce(n.department_id, p.department_id, a.department_id) AS course_department_id,
           coalesce(n.name, p.name, a.name) AS course_name, coalesce(n.provider, p.provider, a.provider) AS course_provider,
           coalesce(n.take_type, p.take_type, a.take_type) AS course_take_type,
           CASE WHEN n.id IS NOT NULL THEN n.format WHEN p.id IS NOT NULL THEN p.format ELSE a.format END AS course_format,
           coalesce(n.credit_type, p.credit_type, a.credit_type) AS course_credit_type,
           CASE WHEN n.id IS NOT NULL THEN n.capce_number WHEN p.id IS NOT NULL THEN p.capce_number
                ELSE a.capce_number END AS course_number,
           coalesce(n.minutes, p.minutes, a.minutes) AS course_minutes, coalesce(n.areas, p.areas, a.areas) AS course_areas
      FROM known k
      LEFT JOIN membership m ON m.department_id = $1 AND m.id = k.user_id
      LEFT JOIN membership o ON o.department_id = $1
                AND o.id = CASE WHEN k.login_user <> k.user_id THEN k.login_user
                                WHEN k.employee_user <> k.user_id THEN k.employee_user END
      LEFT JOIN by_number n ON n.capce_number = k.capce_number
      LEFT JOIN by_provider p ON n.id IS NULL AND p.name_key = k.class_key AND p.provider_key = k.provider_key
      LEFT JOIN by_name a ON n.id IS NULL AND k.provider IS NULL AND a.name_key = k.class_key),
  filled AS (
    SELECT c.*, coalesce(course_name, class_name) AS name,
           CASE WHEN course_id IS NULL OR is_as_course THEN coalesce(c.capce_number, course_number) ELSE c.capce_number END AS number,
           coalesce(c.format, CASE WHEN is_as_course THEN course_format END) AS real_format,
           coalesce(c.credit_type, course_credit_type, CASE WHEN c.capce_number IS NOT NULL THEN 'CAPCE' END) AS credit,
           coalesce(c.minutes, course_minutes) AS length
      FROM (SELECT m.*, coalesce(
                     coalesce(m.take_type, CASE WHEN m.format = 'F3' THEN 'DISTRIBUTIVE' WHEN m.format IS NOT NULL THEN 'LIVE' END)
                     = course_take_type, true) AS is_as_course
              FROM matched m) c),
  facts AS (
    SELECT f.*,
           coalesce(f.take_type, CASE WHEN real_format = 'F3' THEN 'DISTRIBUTIVE' WHEN real_format IS NOT NULL THEN 'LIVE' END,
                    course_take_type) AS taken,
           CASE WHEN provider_key = fold(course_provider) THEN course_provider
                ELSE coalesce(f.provider, course_provider, CASE WHEN credit = 'DEPARTMENT' THEN home.name END) END AS offered_by,
           CASE WHEN f.areas IS NULL THEN coalesce(course_areas, '[]')
                WHEN f.areas -> 0 -> 'minutes' = 'null'
                  THEN jsonb_build_array(jsonb_build_object('area', f.areas -> 0 ->> 'area', 'minutes', length))
                ELSE f.areas END AS about,
           home.today
      FROM filled f CROSS JOIN home),
  reasoned AS (
    SELECT f.*, fold(name) AS name_key, fold(offered_by) AS offered_key,
           CASE WHEN removed THEN 'REMOVED_BY_OFFICER'
                WHEN problems <> '[]' THEN problems -> 0 ->> 'reason'
                WHEN user_id IS NULL THEN 'UNKNOWN_PERSON'
                WHEN other_person IS NOT NULL THEN 'PERSON_MISMATCH'
                WHEN status = 'ARCHIVED' THEN 'ARCHIVED'
                WHEN day > today THEN 'FUTURE_DATE'
                WHEN name IS NULL THEN 'UNKNOWN_CLASS'
                WHEN is_other_class THEN 'CLASS_MISMATCH'
                WHEN is_ambiguous THEN 'AMBIGUOUS_CLASS'
                WHEN length IS NULL THEN 'MISSING_HOURS'
                WHEN taken IS NULL THEN 'MISSING_TAKE_TYPE'
                WHEN credit IS NULL THEN 'MISSING_CREDIT_TYPE'
                WHEN offered_by IS NULL THEN 'MISSING_PROVIDER'
                WHEN (SELECT sum((one ->> 'minutes')::int) FROM jsonb_array_elements(about) one) > length
                  THEN 'AREAS_TOO_LONG'
           END AS skipped_for
      FROM facts f),
  compared AS (
    SELECT r.*, first_value(line) OVER (
             PARTITION BY skipped_for IS NULL, account_id, day, name_key, offered_key ORDER BY line) AS of_line,
           skipped_for IS NULL AND coalesce((
             SELECT true FROM completion c
              WHERE c.account_id = r.account_id AND c.completed_on = r.day AND c.class_key = r.name_key
                AND fold(c.provider) = r.offered_key AND c.state = 'ACCEPTED' AND c.deleted_at IS NULL
              LIMIT 1), false) AS is_recorded,
           extract(year FROM day)::int - 2000 - left(number, 2)::int AS age
      FROM reasoned r),
  judged AS (
    SELECT c.*, coalesce(skipped_for, CASE WHEN of_line < line THEN 'DUPLICATE_IN_FILE' END) AS why FROM compared c)
  INSERT INTO import_verdict
  SELECT line,
         CASE WHEN why IS NOT NULL THEN 'SKIP' WHEN is_recorded THEN 'UNCHANGED' ELSE 'RECORD' END,
         CASE WHEN why IS NOT NULL THEN why
              WHEN is_recorded THEN 'ALREADY_RECORDED'
              WHEN age NOT BETWEEN 0 AND 3 THEN 'CAPCE_YEAR' END,
         CASE WHEN removed THEN NULL
              WHEN why = 'DUPLICATE_IN_FILE' THEN jsonb_build_object('line', of_line, 'field', 'className')
              WHEN why = 'PERSON_MISMATCH' THEN jsonb_build_object('name', person, 'other', other_person,
                'field', CASE WHEN login_user <> user_id THEN 'loginId' ELSE 'employeeId' END)
              WHEN why = 'CLASS_MISMATCH' THEN jsonb_build_object('name', number_name)
              WHEN why = 'AMBIGUOUS_CLASS' THEN jsonb_build_object('count', choices, 'name', providers)
              WHEN why LIKE 'MISSING%' AND problems = '[]' THEN jsonb_build_object('missing',
                CASE WHEN length IS NULL THEN '["MISSING_HOURS"]'::jsonb ELSE '[]' END
                || CASE WHEN taken IS NULL THEN '["MISSING_TAKE_TYPE"]'::jsonb ELSE '[]' END
                || CASE WHEN credit IS NULL THEN '["MISSING_CREDIT_TYPE"]'::jsonb ELSE '[]' END
                || CASE WHEN offered_by IS NULL THEN '["MISSING_PROVIDER"]'::jsonb ELSE '[]' END)
              WHEN why IS NULL AND NOT is_recorded AND age NOT BETWEEN 0 AND 3
                THEN jsonb_build_object('year', 2000 + left(number, 2)::int) END,
         account_id, user_id, first_name, last_name,
         CASE WHEN why IS NULL THEN jsonb_build_object('name', name, 'provider', offered_by, 'takeType', taken,
           'format', real_format, 'creditType', credit, 'capceNumber', number, 'minutes', length, 'areas', about,
           'completedOn', day, 'courseId', course_id, 'courseDepartmentId', course_department_id) END
    FROM judged`;
