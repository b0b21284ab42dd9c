/** Tables whose rows belong to one department: row-level security and the catalogue test go by this list. */
export const TENANT_TABLES = [
  "location",
  "department_group",
  "membership",
  "group_member",
  "user_count",
  "group_count",
  "seat_entry",
  "invitation",
  "invitation_link",
  "registration",
  "support_visit",
  "import_batch",
  "import_file_chunk",
  "import_row",
  "mail",
  "audit_event",
  "api_token",
  "saved_view",
  "bulk_action",
  "bulk_action_user",
  "bulk_action_chunk",
  "idempotency_key",
  "course",
  "licence_pool",
  "licence_entry",
  "course_assignment",
  "reminders_off",
  "proof",
  "proof_chunk",
  "training_plan",
  "plan_assignment",
  "department_logo",
] as const;

/** Tables whose rows belong to one account, whatever departments it is in. */
export const ACCOUNT_TABLES = [
  "session",
  "account_token",
  "sign_in_place",
  "second_factor",
  "backup_code",
  "half_session",
  "completion",
  "progress_due",
] as const;

/** Tables to which rows are only ever added: UPDATE and DELETE are not granted to the application. */
export const APPEND_ONLY_TABLES = ["audit_event", "seat_entry", "licence_entry"] as const;
