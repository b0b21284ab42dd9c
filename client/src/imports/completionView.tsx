import { creditTypeWords, hoursText, takeTypeWords } from "../training/trainingWords";
import { formatDay } from "../ui/dates";
import { countOf } from "../ui/numbers";
import { CompletionAdvice } from "./CompletionAdvice";
import { optionsOf, shownIn, wordsOf } from "./completionCells";
import { EmailText } from "./EmailText";
import type { CardChoice, KindView, SummaryRow } from "./kindView";
import { listed } from "./measures";
import { completionPlanWords, some } from "./planWords";
import type { RowPatch, ShownRow } from "./rowEdits";
import { RowName } from "./summaryParts";

const fromCatalogue = { value: "", label: "From the catalogue" };
const takeTypes = optionsOf(takeTypeWords);
const creditTypes = optionsOf(creditTypeWords);

const who = (row: Pick<ShownRow, "email" | "loginId" | "employeeId">): string =>
  row.email ?? row.loginId ?? row.employeeId ?? "";

const nameOf = (row: Pick<SummaryRow, "className" | "record" | "capceNumber">): string =>
  row.record?.name ?? row.className ?? row.capceNumber ?? "No class";

const dayOf = (row: SummaryRow): string => (row.record ? formatDay(row.record.completedOn) : (row.completedOn ?? ""));

const hoursOf = (row: SummaryRow): string => (row.record ? hoursText(row.record.minutes) : (row.hours ?? ""));

function choiceOf(row: ShownRow, field: "takeType" | "creditType", words: Record<string, string>): CardChoice {
  const value = row[field];
  return {
    label: field === "takeType" ? "Take type" : "Credit type",
    value: value && value in words ? value : "",
    options: [fromCatalogue, ...optionsOf(words)],
    patch: (chosen): RowPatch => ({ [field]: chosen }),
  };
}

/** An import of completions. */
export const completionView: KindView = {
  kind: "COMPLETIONS",
  uploadPath: "/training/completions/import",
  donePath: "/training/completions",
  title: "Import Completions",
  name: "Completions",
  uploadLabel: "Upload Completions CSV",
  uploadContext: (department) => `Put classes onto the transcripts of people of ${department} from a CSV file`,
  fileRules: {
    intro:
      "One completion a line, column names on the first line. Order and upper or lower case do not matter; other columns are ignored. A class of the catalogue needs who, which and when: the rest is taken from there.",
    columns: [
      {
        name: "email",
        needed: "Required",
        holds: "Who: the e-mail address, or one of the two columns below",
        example: "dana@example.org",
      },
      { name: "employee_id", needed: "Optional", holds: "In place of the address, or to be sure", example: "00417" },
      { name: "login_id", needed: "Optional", holds: "Of people without an e-mail address", example: "d.nunez" },
      {
        name: "class_name",
        needed: "Required",
        holds: "The class; blank where a CAPCE number names a course of the catalogue",
        example: "Airway Update",
      },
      {
        name: "completion_date",
        needed: "Required",
        holds: "Year first, month first with slashes, or with the month's name",
        example: "2026-11-22",
      },
      { name: "hours", needed: "Optional", holds: "1.5, 1:30 or 90 min", example: "1.5" },
      { name: "minutes", needed: "Optional", holds: "In place of hours", example: "90" },
      { name: "take_type", needed: "Optional", holds: "live or distributive", example: "live" },
      {
        name: "credit_type",
        needed: "Optional",
        holds: "CAPCE, state, program, academic or department",
        example: "state",
      },
      { name: "capce_number", needed: "Optional", holds: "Says the take type too", example: "24-EMT-F3-0001" },
      {
        name: "provider",
        needed: "Optional",
        holds: "Who offered it; blank for the department's own training",
        example: "State Academy",
      },
      {
        name: "content_areas",
        needed: "Optional",
        holds: "Areas with their hours, separated by “;”",
        example: "Airway: 1; Trauma: 0.5",
      },
    ],
  },
  advice: <CompletionAdvice />,
  comparing: "Every row is compared with the people, the catalogue and the transcripts of the department.",
  untouched: "Nothing was recorded.",
  staying: "those classes are on the transcripts",

  planFilters: ["all", "record", "unchanged", "skip", "problems"],
  planWords: completionPlanWords,
  headline: ({ record }) => (record === 0 ? "Nothing to record" : `Record ${countOf(record, "completion")}`),
  rest: (counts) =>
    listed([
      ...some(counts.unchanged, (value) => countOf(value, "row is recorded already", "rows are recorded already")),
      ...some(counts.skip, (value) => countOf(value, "row is skipped", "rows are skipped")),
    ]),
  searchPlaceholder: "Search person or class",
  dropDowns: ["takeType", "creditType"],
  editor: [
    ...(["email", "employeeId", "loginId", "className", "completedOn", "hours"] as const).map((field) => ({ field })),
    { field: "takeType", options: [fromCatalogue, ...takeTypes] },
    { field: "creditType", options: [fromCatalogue, ...creditTypes] },
    ...(["provider", "capceNumber", "contentAreas"] as const).map((field) => ({ field })),
  ],
  card: (row) => ({
    title: nameOf(row),
    caption: [
      `Line ${row.line}`,
      wordsOf.completedOn?.(row),
      row.record ? countHours(row.record.minutes) : row.hours && `${row.hours} h`,
    ]
      .filter(Boolean)
      .join(" · "),
    shown: "email",
    text: (
      <>
        {row.lastName && (
          <strong>
            {row.firstName} {row.lastName},{" "}
          </strong>
        )}
        <EmailText>{who(row)}</EmailText>
        {row.record && <div>{shownIn(row, "provider")}</div>}
      </>
    ),
  }),
  cardChoices: (row) => [choiceOf(row, "takeType", takeTypeWords), choiceOf(row, "creditType", creditTypeWords)],
  bulkMenus: () => [
    {
      label: "Set take type",
      options: takeTypes.map(({ value, label }) => ({ key: value, label, patch: { takeType: value } })),
    },
    {
      label: "Set credit type",
      options: creditTypes.map(({ value, label }) => ({ key: value, label, patch: { creditType: value } })),
    },
  ],

  outcomes: ["recorded", "alreadyRecorded", "skipped"],
  outcomeNotes: {
    recorded: "They are on the transcripts now, and count in the training plans. Nobody got an e-mail.",
    alreadyRecorded: "The same class of the same day and provider was on the transcript already. Nothing was written.",
    skipped: "These rows were not recorded. Each says why; correct them in the file and upload it again.",
  },
  afterwards: ({ recorded }) =>
    recorded > 0 ? `${countOf(recorded, "completion is", "completions are")} on the transcripts.` : "Nothing was new.",
  summaryColumns: [
    { title: "Person", cell: (row) => <Person row={row} />, width: 190 },
    { title: "Class", cell: nameOf, width: 160 },
    { title: "Completed", cell: dayOf, width: 116 },
    { title: "Hours", cell: hoursOf },
    { title: "CAPCE number", cell: (row) => row.record?.capceNumber ?? row.capceNumber, isSpare: true },
  ],
  summaryCard: (row) => ({
    title: nameOf(row),
    text: <Person row={row} />,
    caption: [dayOf(row), hoursOf(row) && `${hoursOf(row)} h`, row.record?.capceNumber].filter(Boolean).join(" · "),
  }),
};

const countHours = (minutes: number): string => `${hoursText(minutes)} h`;

/** The name as Muster knows it where the person was found, and what the file calls them by. */
function Person({ row }: { row: SummaryRow }) {
  return (
    <>
      {row.lastName && (
        <div>
          <RowName row={row} />
        </div>
      )}
      <EmailText>{who(row)}</EmailText>
    </>
  );
}
