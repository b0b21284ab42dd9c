import { countOf, formatNumber } from "../ui/numbers";
import { roleWords } from "../ui/roleWords";
import { EmailText } from "./EmailText";
import type { KindView } from "./kindView";
import { listed } from "./measures";
import { type PlanCounts, planWords, some } from "./planWords";
import { roleOptions } from "./roleOptions";
import { RowName, rowRole } from "./summaryParts";
import { UserAdvice } from "./UserAdvice";

const affected = (counts: PlanCounts): number => counts.create + counts.update + counts.invite;

/** "240 created and mailed, 12 updated and 8 invited by e-mail" */
const planSentence = (counts: PlanCounts): string =>
  listed([
    ...some(counts.create, (value) => `${formatNumber(value)} created and mailed`),
    ...some(counts.update, (value) => `${formatNumber(value)} updated`),
    ...some(counts.invite, (value) => `${formatNumber(value)} invited by e-mail`),
  ]);

/** An import of people. */
export const userView: KindView = {
  kind: "USERS",
  uploadPath: "/imports/new",
  donePath: "/users",
  title: "Import Users",
  name: "Users",
  uploadLabel: "Upload Users CSV",
  uploadContext: (department) => `Add and update people of ${department} from a CSV file`,
  fileRules: {
    intro:
      "One person a line, column names on the first line. Order and upper or lower case do not matter; other columns are ignored. A blank cell never erases what is stored.",
    columns: [
      { name: "firstname", needed: "Required", holds: "First name, in any script", example: "Dana" },
      { name: "lastname", needed: "Required", holds: "Last name", example: "Núñez" },
      {
        name: "email",
        needed: "Required",
        holds: "Each person's own address; blank only where a login ID is given",
        example: "dana@example.org",
      },
      { name: "role", needed: "Required", holds: "general user, training officer or admin", example: "general user" },
      {
        name: "employee_id",
        needed: "Optional",
        holds: "Unique in the department; leading zeros stay",
        example: "00417",
      },
      { name: "login_id", needed: "Optional", holds: "To sign in without an e-mail address", example: "d.nunez" },
      {
        name: "groups",
        needed: "Optional",
        holds: "Names of existing groups, separated by “;”",
        example: "A Shift; FTO",
      },
      { name: "location", needed: "Optional", holds: "Name of an existing location", example: "Station 4" },
    ],
  },
  advice: <UserAdvice />,
  comparing: "Every row is compared with the people of the department.",
  untouched: "Nobody was added, changed or mailed.",
  staying: "those people are in the department, and mails to them are on their way",

  planFilters: ["all", "create", "update", "unchanged", "invite", "skip", "problems"],
  planWords,
  headline: (counts) => {
    const people = affected(counts);
    return people === 0 ? "Nobody to import" : `Import ${countOf(people, "user")}: ${planSentence(counts)}`;
  },
  rest: (counts) =>
    listed([
      ...some(counts.unchanged, (value) => countOf(value, "row needs no change", "rows need no change")),
      ...some(counts.skip, (value) => countOf(value, "row is skipped", "rows are skipped")),
    ]),
  searchPlaceholder: "Search name or e-mail",
  dropDowns: ["role", "departmentId"],
  editor: [
    ...(["firstName", "lastName", "email", "loginId", "employeeId", "locationName"] as const).map((field) => ({
      field,
    })),
    { field: "groupNames" },
  ],
  card: (row) => {
    const shown = row.email || !row.loginId ? "email" : "loginId";
    return {
      title: [row.firstName, row.lastName].filter(Boolean).join(" ") || "No name",
      caption: [`Line ${row.line}`, row.employeeId].filter(Boolean).join(" · "),
      shown,
      text: row[shown] && <EmailText>{row[shown]}</EmailText>,
    };
  },
  cardChoices: (row, { roles, departments }) => [
    {
      label: "Role",
      value: row.role ?? "",
      options: roleOptions(roles, row),
      patch: (value) => ({ role: roles.find((role) => role === value) ?? null }),
    },
    ...(departments.length > 1
      ? [
          {
            label: "Department",
            value: row.department.id,
            options: departments.map(({ id, name }) => ({ value: id, label: name })),
            patch: (departmentId: string) => ({ departmentId }),
          },
        ]
      : []),
  ],
  bulkMenus: ({ roles, departments }) => [
    { label: "Set role", options: roles.map((role) => ({ key: role, label: roleWords[role], patch: { role } })) },
    ...(departments.length > 1
      ? [
          {
            label: "Set department",
            options: departments.map(({ id, name }) => ({ key: id, label: name, patch: { departmentId: id } })),
          },
        ]
      : []),
  ],

  outcomes: ["created", "updated", "invited", "skipped"],
  outcomeNotes: {
    created:
      "They had no account. They are in the department now, and each gets an e-mail with a link to set a password.",
    updated: "They were in the department already. Only what differed was written; they get no e-mail.",
    invited:
      "They have an account elsewhere. They get an e-mail, see the invitation on their home page, and join when they accept it.",
    skipped: "These rows were not imported. Each says why; correct them in the file and upload it again.",
  },
  afterwards: ({ created, invited }) => {
    const mails = created + invited;
    return mails > 0 ? `${countOf(mails, "e-mail is", "e-mails are")} on the way.` : "No e-mail was sent.";
  },
  summaryColumns: [
    { title: "Name", cell: (row) => <RowName row={row} />, width: 140 },
    { title: "E-mail", cell: (row) => <EmailText>{row.email ?? row.loginId ?? ""}</EmailText>, width: 190 },
    { title: "Role", cell: rowRole, width: 128 },
    { title: "Department", cell: (row) => row.department.name, isSpare: true },
    { title: "Employee ID", cell: (row) => row.employeeId, isSpare: true },
  ],
  summaryCard: (row) => ({
    title: <RowName row={row} />,
    text: <EmailText>{row.email ?? row.loginId ?? ""}</EmailText>,
    caption: [rowRole(row), row.department.name, row.employeeId].filter(Boolean).join(" · "),
  }),
};
