import { completionRows } from "./completion-rows/completion-rows.js";
import { ImportKind } from "./import.rules.js";
import type { ImportBatch } from "./import-batch.entity.js";
import type { KindRules } from "./import-kind.js";
import { userRows } from "./user-rows/user-rows.js";

const KINDS: Readonly<Record<ImportKind, KindRules>> = {
  [ImportKind.USERS]: userRows,
  [ImportKind.COMPLETIONS]: completionRows,
};

/** The rules of an import's kind. */
export const rulesOf = ({ kind }: Pick<ImportBatch, "kind">): KindRules => KINDS[kind];
