import type { FileRules } from "../file-rules.js";
import { IMPORT_FIELDS, type ImportField, readRow } from "./read-user-row.rules.js";

const COLUMN_NAMES: Readonly<Record<ImportField, string>> = {
  firstName: "firstname",
  lastName: "lastname",
  email: "email",
  role: "role",
  employeeId: "employee_id",
  loginId: "login_id",
  groupNames: "groups",
  locationName: "location",
};

const REQUIRED: readonly ImportField[] = ["firstName", "lastName", "role"];
const PHONE = "The column phone is not imported: people enter their phone numbers themselves.";

/** A file of people. */
export const userFile: FileRules = {
  words: { many: "people", one: "a person" },
  columnNames: COLUMN_NAMES,
  otherNames: {},
  leftOut: { phone: PHONE, phonenumber: PHONE },
  missing: (fields) => {
    const missing = REQUIRED.filter((field) => !fields.has(field)).map((field) => COLUMN_NAMES[field]);
    return fields.has("email") || fields.has("loginId") ? missing : [...missing, COLUMN_NAMES.email];
  },
  columns: [
    ...["first_name", "last_name", "email", "login_id", "role", "role_text", "employee_id", "group_names"],
    "location_name",
  ],
  read: (cells) => {
    const { values, problems } = readRow(cells);
    const { firstName, lastName, email, loginId, role, roleText, employeeId, groupNames, locationName } = values;
    const groups = groupNames.length > 0 ? JSON.stringify(groupNames) : null;
    return {
      values: [firstName, lastName, email, loginId, role, roleText, employeeId, groups, locationName],
      problems,
    };
  },
  sample: [
    IMPORT_FIELDS.slice(0, 5).map((field) => COLUMN_NAMES[field]),
    ["Maria", "Núñez", "maria.nunez@example.org", "general user", "00123"],
    ["James", "O'Connor", "james.oconnor@example.org", "training officer", ""],
    ["Wei", "Chen", "wei.chen@example.org", "general user", "00124"],
  ],
};
