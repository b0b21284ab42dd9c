import { completionFile } from "./completion-rows/completion-file.rules.js";
import type { FileRules } from "./file-rules.js";
import { ImportKind } from "./import.rules.js";
import { userFile } from "./user-rows/user-file.rules.js";

/** How the files of each kind are read. */
export const FILE_RULES: Readonly<Record<ImportKind, FileRules>> = {
  [ImportKind.USERS]: userFile,
  [ImportKind.COMPLETIONS]: completionFile,
};
