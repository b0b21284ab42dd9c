import type { ReactNode } from "react";
import type { ImportKind, ImportPlan, SummaryRow_ImportRowFragment } from "../graphql/generated";
import type { FileColumn } from "./FileRules";
import type { OutcomeCounts, OutcomeFilter } from "./outcomes";
import type { PlanFilter } from "./PlanTabs";
import type { PlanCounts } from "./planWords";
import type { ReviewChoices } from "./reviewColumns";
import type { RowPatch, ShownRow, TextField } from "./rowEdits";

/** A row of the summary. */
export type SummaryRow = SummaryRow_ImportRowFragment;

export type ChoiceOption = { value: string; label: string };

/** One change that is offered for many rows at once. */
export type BulkMenu = { label: string; options: { key: string; label: string; patch: RowPatch }[] };

/** A drop-down on a card. */
export type CardChoice = {
  label: string;
  value: string;
  options: ChoiceOption[];
  patch: (value: string) => RowPatch;
};

/** What a row is about, on a phone: `shown` is the field that stands below the title. */
export type RowCard = { title: string; caption: string; shown: TextField; text: ReactNode };

/** A column of the summary; a spare one gives way on narrow screens and on paper. */
export type SummaryColumn = { title: string; cell: (row: SummaryRow) => ReactNode; width?: number; isSpare?: boolean };

/** What the pages of an import show and say of one kind; all else is the same for every kind. */
export interface KindView {
  kind: ImportKind;
  /** Where a file of this kind is uploaded. */
  uploadPath: string;
  /** Where one goes on when all is done. */
  donePath: string;
  /** The first page's title, and what runs the plan. */
  title: string;
  /** "People", in the history. */
  name: string;
  uploadLabel: string;
  uploadContext: (departmentName: string) => string;
  fileRules: { intro: string; columns: FileColumn[] };
  advice: ReactNode;
  comparing: string;
  /** Of a draft that goes: what did not happen. */
  untouched: string;
  /** Of an aborted run: what stays. */
  staying: string;

  planFilters: readonly PlanFilter[];
  planWords: Readonly<Record<ImportPlan, string>>;
  /** What the click does, and what happens to nothing. */
  headline: (counts: PlanCounts) => string;
  rest: (counts: PlanCounts) => string;
  searchPlaceholder: string;
  /** Columns that open a list at a click. */
  dropDowns: readonly string[];
  editor: readonly { field: TextField | "groupNames"; options?: ChoiceOption[] }[];
  card: (row: ShownRow) => RowCard;
  cardChoices: (row: ShownRow, choices: ReviewChoices) => CardChoice[];
  bulkMenus: (choices: ReviewChoices) => BulkMenu[];

  outcomes: readonly OutcomeFilter[];
  outcomeNotes: Readonly<Partial<Record<OutcomeFilter, string>>>;
  /** What followed of a run that is done. */
  afterwards: (counts: OutcomeCounts) => string;
  summaryColumns: readonly SummaryColumn[];
  summaryCard: (row: SummaryRow) => { title: ReactNode; text: ReactNode; caption: string };
}
