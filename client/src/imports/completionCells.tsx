import Box from "@mui/material/Box";
import type { ReactNode } from "react";
import { creditTypeWords, hoursText, takeTypeWords } from "../training/trainingWords";
import { formatDay } from "../ui/dates";
import { HiddenText } from "../ui/HiddenText";
import type { ShownRow, TextField } from "./rowEdits";

const wordsIn = (words: Record<string, string>, value: string | null): string | null =>
  value === null ? null : (words[value] ?? value);

/** Whether a text is a day that exists: a file may say 2026-13-02. */
function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** A cell of a completion in words: what the file says, or what will be recorded in its place. */
export const wordsOf: Partial<Record<TextField, (row: Pick<ShownRow, TextField>) => string | null>> = {
  completedOn: ({ completedOn }) => (completedOn && isDay(completedOn) ? formatDay(completedOn) : completedOn),
  takeType: ({ takeType }) => wordsIn(takeTypeWords, takeType),
  creditType: ({ creditType }) => wordsIn(creditTypeWords, creditType),
};

const filled: Partial<Record<TextField, (record: NonNullable<ShownRow["record"]>) => string | null>> = {
  className: ({ name }) => name,
  hours: ({ minutes }) => hoursText(minutes),
  takeType: ({ takeType }) => takeTypeWords[takeType],
  creditType: ({ creditType }) => creditTypeWords[creditType],
  capceNumber: ({ capceNumber }) => capceNumber,
  provider: ({ provider }) => provider,
  contentAreas: ({ areas }) => areas.map(({ area, minutes }) => `${area}: ${hoursText(minutes)}`).join("; "),
};

/** What a blank cell is filled with, from the catalogue. */
function Filled({ children }: { children: string }) {
  return (
    <Box component="span" title="From the catalogue" sx={{ color: "text.secondary", fontStyle: "italic" }}>
      <HiddenText>From the catalogue: </HiddenText>
      {children}
    </Box>
  );
}

/** What a cell shows. */
export function shownIn(row: ShownRow, field: TextField): ReactNode {
  const own = wordsOf[field]?.(row) ?? row[field];
  if (own) return own;
  const other = row.record && !row.saving && filled[field]?.(row.record);
  return other ? <Filled>{other}</Filled> : null;
}

/** The choices of a drop-down. */
export const optionsOf = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));
