/** The tables of the first four migrations: what they did once stays as it was, whatever is added later. */
export const FIRST_TENANT_TABLES = [
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
  "idempotency_key",
];

export const FIRST_ACCOUNT_TABLES = ["session", "account_token", "sign_in_place"];

export const FIRST_APPEND_ONLY_TABLES = ["audit_event", "seat_entry"];
