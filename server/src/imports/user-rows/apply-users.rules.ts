// What a chunk of people comes to, by statements over all its rows (run-chunk.ts).

/** What the chunk takes along. New accounts and users get their ids here; the outcome is what the plan says. */
export const CHUNK_COLUMNS = `
         changes, first_name, last_name, email, email_key, login_id, login_key,
         role, employee_id, seen_version, group_ids, location_id,
         CASE WHEN plan = 'CREATE' THEN uuidv7() ELSE account_id END AS account_id,
         CASE WHEN plan = 'CREATE' THEN uuidv7() ELSE user_id END AS user_id,
         CASE plan WHEN 'SKIP' THEN 'SKIPPED' WHEN 'CREATE' THEN 'CREATED' WHEN 'INVITE' THEN 'INVITED'
                   ELSE 'UPDATED' END COLLATE "C" AS outcome`;

/** What there is to do. */
export const LOOK_AT_CHUNK = `
  SELECT count(*) FILTER (WHERE plan = 'UPDATE')::int AS updates,
         count(*) FILTER (WHERE changes -> 'role' ->> 0 = 'ADMIN')::int AS demotions,
         count(*) FILTER (WHERE outcome <> 'SKIPPED' AND plan <> 'UNCHANGED')::int AS writes
    FROM import_chunk`;

/** Users first, in the order of their ids, before counts: the order in which everybody locks. $1 target. */
export const LOCK_USERS = `
  SELECT count(*) FROM (
    SELECT 1 FROM membership
     WHERE department_id = $1 AND id IN (SELECT user_id FROM import_chunk WHERE plan = 'UPDATE')
     ORDER BY id FOR UPDATE) locked`;

export const LOCK_ADMINS = `
  SELECT count(*) FROM (
    SELECT 1 FROM membership
     WHERE department_id = $1 AND role_rank = 3 AND status = 'ACTIVE'
     ORDER BY id FOR UPDATE) locked`;

/**
 * What changed since the review ends its row, or turns a creation into an invitation: an address in use never gets
 * a second account (FEATURES 80). $1 target.
 */
export const RECHECK: readonly string[] = [
  // Users of the department that were edited, or that are in another department now and keep their name.
  `UPDATE import_chunk c SET outcome = 'SKIPPED', reason = 'CHANGED_MEANWHILE', detail = NULL
    WHERE plan IN ('UPDATE', 'UNCHANGED')
      AND (NOT EXISTS (SELECT FROM membership m
                        WHERE m.department_id = $1 AND m.id = c.user_id AND m.version = c.seen_version)
           OR (changes ?| '{firstName,lastName}'
               AND NOT EXISTS (SELECT FROM account a WHERE a.id = c.account_id AND a.department_count = 1)))`,
  `UPDATE import_chunk c SET plan = 'INVITE', outcome = 'INVITED', account_id = a.id, user_id = NULL
     FROM account a WHERE plan = 'CREATE' AND a.email_key = c.email_key`,
  `UPDATE import_chunk c SET outcome = 'SKIPPED', reason = 'LOGIN_ID_TAKEN', detail = NULL
     FROM account a WHERE plan = 'CREATE' AND a.login_key = c.login_key`,
  `UPDATE import_chunk c SET outcome = 'SKIPPED', reason = 'CHANGED_MEANWHILE', detail = NULL
     FROM membership m
    WHERE plan = 'INVITE' AND m.department_id = $1 AND m.account_id = c.account_id AND m.status <> 'REMOVED'`,
  `UPDATE import_chunk c SET outcome = 'SKIPPED', reason = 'ALREADY_INVITED', detail = jsonb_build_object('at', i.created_at)
     FROM invitation i
    WHERE plan IN ('INVITE', 'CREATE') AND outcome <> 'SKIPPED'
      AND i.department_id = $1 AND i.email_key = c.email_key AND i.status = 'PENDING' AND i.expires_at > now()`,
  `UPDATE import_chunk c SET outcome = 'SKIPPED', reason = 'EMPLOYEE_ID_TAKEN',
          detail = jsonb_build_object('name', m.first_name || ' ' || m.last_name)
     FROM membership m
    WHERE outcome <> 'SKIPPED' AND plan <> 'UNCHANGED' AND m.department_id = $1 AND m.employee_id = c.employee_id
      AND m.status <> 'REMOVED' AND m.id IS DISTINCT FROM c.user_id`,
  `UPDATE import_chunk c SET outcome = 'SKIPPED', reason = 'CHANGED_MEANWHILE', detail = NULL
    WHERE outcome <> 'SKIPPED' AND location_id IS NOT NULL
      AND NOT EXISTS (SELECT FROM location l WHERE l.department_id = $1 AND l.id = c.location_id)`,
];

/** Of the rows that would leave the department without an admin, the last is skipped. $1 target. */
export const RECHECK_LAST_ADMIN = `
  WITH demoted AS (
    SELECT c.line, m.id FROM import_chunk c JOIN membership m ON m.department_id = $1 AND m.id = c.user_id
     WHERE c.outcome <> 'SKIPPED' AND c.changes -> 'role' ->> 0 = 'ADMIN' AND m.status = 'ACTIVE')
  UPDATE import_chunk SET outcome = 'SKIPPED', reason = 'LAST_ADMIN', detail = NULL
   WHERE line = (SELECT max(line) FROM demoted)
     AND (SELECT count(DISTINCT id) FROM demoted) =
         (SELECT count(*) FROM membership WHERE department_id = $1 AND role_rank = 3 AND status = 'ACTIVE')`;

export const CREATE_ACCOUNTS = `
  INSERT INTO account (id, email, login_id, first_name, last_name, department_count)
  SELECT account_id, email, login_id, first_name, last_name, 1 FROM import_chunk WHERE outcome = 'CREATED'
   ORDER BY email_key`;

/** An officer who adds somebody has approved them; their mail is what tells them. $1 target. */
export const CREATE_USERS = `
  INSERT INTO membership (department_id, id, account_id, role, status, employee_id, location_id, location_key,
                          first_name, last_name, email, login_id, approved_at, notified_at)
  SELECT $1, c.user_id, c.account_id, c.role, 'ACTIVE', c.employee_id, c.location_id, l.name_key,
         c.first_name, c.last_name, c.email, c.login_id, now(), CASE WHEN c.email IS NOT NULL THEN now() END
    FROM import_chunk c LEFT JOIN location l ON l.department_id = $1 AND l.id = c.location_id
   WHERE c.outcome = 'CREATED'
   ORDER BY c.user_id`;

export const UPDATE_ACCOUNTS = `
  UPDATE account a
     SET first_name = coalesce(c.changes -> 'firstName' ->> 1, a.first_name),
         last_name = coalesce(c.changes -> 'lastName' ->> 1, a.last_name), version = a.version + 1
    FROM import_chunk c
   WHERE c.outcome = 'UPDATED' AND c.plan = 'UPDATE' AND c.changes ?| '{firstName,lastName}' AND a.id = c.account_id`;

/** Only what the plan says changes is written. $1 target. */
export const UPDATE_USERS = `
  UPDATE membership m
     SET role = coalesce(c.changes -> 'role' ->> 1, m.role),
         employee_id = coalesce(c.changes -> 'employeeId' ->> 1, m.employee_id),
         location_id = CASE WHEN c.changes ? 'location' THEN c.location_id ELSE m.location_id END,
         location_key = CASE WHEN c.changes ? 'location' THEN c.location_key ELSE m.location_key END,
         first_name = coalesce(c.changes -> 'firstName' ->> 1, m.first_name),
         last_name = coalesce(c.changes -> 'lastName' ->> 1, m.last_name),
         version = m.version + 1, updated_at = now()
    FROM (SELECT c.*, l.name_key AS location_key
            FROM import_chunk c LEFT JOIN location l ON l.department_id = $1 AND l.id = c.location_id
           WHERE c.outcome = 'UPDATED' AND c.plan = 'UPDATE') c
   WHERE m.department_id = $1 AND m.id = c.user_id
  RETURNING m.id, m.status, old.role AS "oldRole", new.role AS "newRole"`;

/** Groups are added to, never taken from. $1 target. */
export const ADD_TO_GROUPS = `
  WITH added AS (
    INSERT INTO group_member (department_id, group_id, user_id, name_key, role, status)
    SELECT DISTINCT $1::uuid, g.id, m.id, m.name_key, m.role, m.status
      FROM import_chunk c
     CROSS JOIN LATERAL unnest(c.group_ids) AS wanted (id)
      JOIN department_group g ON g.department_id = $1 AND g.id = wanted.id
      JOIN membership m ON m.department_id = $1 AND m.id = c.user_id
     WHERE c.outcome IN ('CREATED', 'UPDATED') AND c.group_ids IS NOT NULL
    ON CONFLICT DO NOTHING
    RETURNING group_id, role, status)
  SELECT group_id AS "groupId", role, status, count(*)::int AS n FROM added GROUP BY group_id, role, status`;

/** An invitation whose time ran out makes room for the new one. $1 target. */
export const CLOSE_EXPIRED = `
  UPDATE invitation i SET status = 'REVOKED', answered_at = now()
    FROM import_chunk c
   WHERE c.outcome = 'INVITED' AND i.department_id = $1 AND i.email_key = c.email_key AND i.status = 'PENDING'`;

/**
 * Tied to the account only where its address is verified (ADR 8): whoever made an account under somebody else's address
 * is offered nothing. $1 target, $2 batch, $3 inviter, $4 their name, $5 days.
 */
export const INVITE = `
  INSERT INTO invitation (department_id, id, email, account_id, role, status, employee_id, location_id, group_ids,
                          invited_by, inviter_name, batch_id, batch_line, expires_at)
  SELECT $1, uuidv7(), c.email, (SELECT a.id FROM account a WHERE a.id = c.account_id AND a.email_verified_at IS NOT NULL),
         c.role, 'PENDING', c.employee_id, c.location_id,
         coalesce(c.group_ids, '{}'), $3, $4, $2, c.line, now() + make_interval(days => $5)
    FROM import_chunk c WHERE c.outcome = 'INVITED' ORDER BY c.email_key`;

/** $1 target, $2 batch, $3 the mails' data. The invitations of this chunk are those of its lines. */
export const WRITE_MAILS = `
  INSERT INTO mail (department_id, id, template, to_address, account_id, invitation_id, batch_id, batch_line, data)
  SELECT $1, uuidv7(), CASE c.outcome WHEN 'CREATED' THEN 'SET_PASSWORD' ELSE 'INVITATION' END, c.email,
         CASE c.outcome WHEN 'CREATED' THEN c.account_id ELSE i.account_id END, i.id, $2, c.line, $3::jsonb
    FROM import_chunk c
    LEFT JOIN invitation i ON i.department_id = $1 AND i.email_key = c.email_key AND i.status = 'PENDING'
   WHERE c.outcome IN ('CREATED', 'INVITED') AND c.email IS NOT NULL`;

/** $1 target, $2 batch, $3 to $5 the actor's kind, account and visit. */
export const WRITE_AUDIT = `
  INSERT INTO audit_event (department_id, id, action, actor_kind, actor_account_id, visit_id,
                           account_id, user_id, subject_id, batch_id, batch_line, changes)
  SELECT $1, uuidv7(), CASE c.outcome WHEN 'CREATED' THEN 'user.created' WHEN 'INVITED' THEN 'invitation.created'
                                      ELSE 'user.updated' END, $3, $4, $5,
         c.account_id, CASE WHEN c.outcome <> 'INVITED' THEN c.user_id END, i.id, $2, c.line,
         CASE c.outcome WHEN 'UPDATED' THEN c.changes
              WHEN 'CREATED' THEN JSON_OBJECT(
                'email': c.email, 'loginId': c.login_id, 'role': c.role, 'employeeId': c.employee_id,
                'firstName': c.first_name, 'lastName': c.last_name ABSENT ON NULL RETURNING jsonb)
              ELSE JSON_OBJECT(
                'email': c.email, 'loginId': c.login_id, 'role': c.role, 'employeeId': c.employee_id
                ABSENT ON NULL RETURNING jsonb) END
    FROM import_chunk c
    LEFT JOIN invitation i ON c.outcome = 'INVITED' AND i.department_id = $1 AND i.email_key = c.email_key
              AND i.status = 'PENDING'
   WHERE c.outcome IN ('CREATED', 'INVITED') OR (c.outcome = 'UPDATED' AND c.plan = 'UPDATE')`;

/** How many users of which role were created, for the counts. */
export const COUNT_CREATED = `
  SELECT role, 'ACTIVE' AS status, count(*)::int AS n FROM import_chunk WHERE outcome = 'CREATED' GROUP BY role`;
