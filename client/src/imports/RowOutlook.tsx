import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import type { ImportPlan } from "../graphql/generated";
import { FieldChanges } from "./FieldChanges";
import { PlanChip } from "./PlanChip";
import type { ShownRow } from "./rowEdits";

/** What will become of a row, and why: the planned outcome, changed fields, and the reason in words. */
export function RowOutlook({ row, words }: { row: ShownRow; words: Readonly<Record<ImportPlan, string>> }) {
  const showsReason = row.reasonText && !row.removed && !row.saving;
  return (
    <Box sx={{ display: "flex", flexDirection: "column", alignItems: "flex-start", gap: 0.5, minWidth: 0 }}>
      <PlanChip row={row} words={words} />
      {!row.removed && !row.saving && <FieldChanges changes={row.changes} />}
      {showsReason && (
        <Typography
          variant="caption"
          component="p"
          sx={{ color: "text.secondary", overflowWrap: "anywhere", textWrap: "pretty" }}
        >
          {row.reasonText}
        </Typography>
      )}
    </Box>
  );
}

/** Whether a problem is of one cell, and not of the whole line. */
export const isCell = (field: string): boolean => field !== "line";
