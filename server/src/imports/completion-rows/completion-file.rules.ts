import type { FileRules } from "../file-rules.js";
import { type CompletionField, readCompletionRow } from "./read-completion-row.rules.js";

const COLUMN_NAMES: Readonly<Record<CompletionField, string>> = {
  email: "email",
  employeeId: "employee_id",
  loginId: "login_id",
  className: "class_name",
  completedOn: "completion_date",
  hours: "hours",
  minutes: "minutes",
  takeType: "take_type",
  creditType: "credit_type",
  capceNumber: "capce_number",
  provider: "provider",
  contentAreas: "content_areas",
};

const named = (field: CompletionField, ...names: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(names.map((name) => [name, field]));

const NAMES = "Names are not read: people are found by their e-mail address, login ID or employee ID.";
const OWN_DATES = "Creation and registration dates are not read: Muster keeps its own.";

/** A file of completions: who completed which class, and when. */
export const completionFile: FileRules = {
  words: { many: "completions", one: "a completion" },
  columnNames: COLUMN_NAMES,
  otherNames: {
    ...named("email", "emailaddress", "mail", "studentemail", "useremail"),
    ...named("employeeId", "employeenumber", "employeeno"),
    ...named("loginId", "login", "username"),
    ...named("className", "class", "course", "coursename", "classtitle", "coursetitle", "title"),
    ...named("completedOn", "completedon", "completed", "completiondate", "datecompleted", "date"),
    ...named("hours", "durationhours", "duration", "contacthours", "credithours", "credits"),
    ...named("minutes", "durationminutes"),
    ...named("creditType", "credit"),
    ...named("capceNumber", "capce", "capceid"),
    ...named("provider", "providername", "sponsor"),
    ...named("contentAreas", "contentarea", "areas", "area"),
  },
  leftOut: {
    ...{ firstname: NAMES, lastname: NAMES, name: NAMES, studentfirstname: NAMES, studentlastname: NAMES },
    ...{ creationdate: OWN_DATES, registrationdate: OWN_DATES },
  },
  missing: (fields) => {
    const missing: string[] = [];
    if (!["email", "loginId", "employeeId"].some((field) => fields.has(field))) missing.push(COLUMN_NAMES.email);
    if (!["className", "capceNumber"].some((field) => fields.has(field))) missing.push(COLUMN_NAMES.className);
    return fields.has("completedOn") ? missing : [...missing, COLUMN_NAMES.completedOn];
  },
  columns: ["email", "login_id", "employee_id", "class"],
  read: (cells) => {
    const { email, loginId, employeeId, class: cellsOfClass, problems, isDoubtful } = readCompletionRow(cells);
    return {
      values: [email, loginId, employeeId, JSON.stringify(cellsOfClass)],
      problems,
      notice: isDoubtful ? "Dates such as 5/6/2026 are read with the month first: 6 May 2026." : undefined,
    };
  },
  sample: [
    [
      ...["email", "class_name", "completion_date", "hours", "take_type", "credit_type", "capce_number", "provider"],
      "content_areas",
    ],
    [
      ...["maria.nunez@example.org", "Airway Update", "2026-10-14", "2", "Live", "CAPCE", "24-EMT-F1-0001"],
      ...["State Academy", "Airway: 1.5; Trauma: 0.5"],
    ],
    [
      ...["james.oconnor@example.org", "Cardiac Arrest Refresher", "2026-10-21", "1", "Distributive", "CAPCE"],
      ...["25-EMT-F3-0117", "Online Academy", "Cardiovascular"],
    ],
    [...["wei.chen@example.org", "Hose Drill", "2026-11-02", "1.5", "Live", "Department", "", "", ""]],
  ],
};
