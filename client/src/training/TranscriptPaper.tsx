import type { TranscriptTable_CompletionFragment } from "../graphql/generated";
import { formatDate, formatDay } from "../ui/dates";
import { countOf, formatNumber } from "../ui/numbers";
import { PaperTable } from "../ui/PaperTable";
import { creditTypeWords, hoursText, takeTypeWords } from "./trainingWords";

interface TranscriptPaperProps {
  completions: readonly TranscriptTable_CompletionFragment[];
  total: number;
  totalMinutes: number;
  timeZone: string | undefined;
}

const columns = [
  { label: "Class" },
  { label: "Created" },
  { label: "Take type" },
  { label: "Hours", isNumber: true },
  { label: "Registered" },
  { label: "Completed" },
  { label: "CAPCE number" },
];

/** A transcript on paper: its seven columns, and the sum. */
export function TranscriptPaper({ completions, total, totalMinutes, timeZone }: TranscriptPaperProps) {
  const sum = `${countOf(total, "class", "classes")}, ${hoursText(totalMinutes)} h`;
  return (
    <PaperTable
      columns={columns}
      rows={completions.map((row) => ({
        id: row.id,
        cells: [
          <span key="class">
            <bdi>
              <strong>{row.className}</strong>
            </bdi>
            <br />
            <bdi>{row.provider}</bdi> · {creditTypeWords[row.creditType]}
            {row.deletedAt ? " · deleted" : ""}
            {row.state === "REPORTED" ? " · to be accepted" : ""}
            {row.state === "REFUSED" ? " · refused" : ""}
          </span>,
          formatDate(row.createdAt, timeZone),
          takeTypeWords[row.takeType],
          hoursText(row.minutes),
          row.registeredOn && formatDay(row.registeredOn),
          formatDay(row.completedOn),
          row.capceNumber,
        ],
      }))}
      note={
        completions.length < total
          ? `${formatNumber(completions.length)} of ${sum}: one page of the list. The CSV export has all.`
          : sum
      }
    />
  );
}
