import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { FieldChanges } from "./FieldChanges";
import { PlanChip } from "./PlanChip";
import type { ShownRow } from "./rowEdits";

/** What will become of a row, and why: the planned outcome, changed fields, and the reason in words. */
export function RowOutlook({ row }: { row: ShownRow }) {
  const showsReason = row.reasonText && !row.removed && !row.saving;
  return (
    <Box sx={{ display: "flex", flexDirection: "column", alignItems: "flex-start", gap: 0.5, minWidth: 0 }}>
      <PlanChip row={row} />
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

const cells = ["firstName", "lastName", "email", "loginId", "employeeId", "role", "groupNames", "locationName"];
export const isCell = (field: string): boolean => cells.includes(field);
