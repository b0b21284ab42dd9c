import ArrowForwardOutlined from "@mui/icons-material/ArrowForwardOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import { Link } from "react-router";
import type { BatchState_ImportBatchFragment } from "../graphql/generated";
import { formatDateTime } from "../ui/dates";
import { countOf, formatNumber } from "../ui/numbers";
import { BatchChip } from "./BatchChip";
import { batchPath, batchStep } from "./batchPath";

type Batch = BatchState_ImportBatchFragment;

/** Drafts and running imports, on top: nobody should upload twice what is half done. */
export function LiveBatches({ batches }: { batches: Batch[] }) {
  if (batches.length === 0) return null;
  return (
    <Box component="section" aria-label="Imports under way" sx={{ display: "grid", gap: 1, mb: 3 }}>
      {batches.map((batch) => (
        <Paper
          key={batch.id}
          variant="outlined"
          sx={{
            display: "flex",
            flexWrap: "wrap",
            alignItems: "center",
            gap: 2,
            px: 2,
            py: 1.5,
            borderLeft: 4,
            borderLeftColor: "primary.main",
          }}
        >
          <Box sx={{ flex: "1 1 260px", minWidth: 0 }}>
            <Typography variant="h3" component="h2" dir="auto" sx={{ overflowWrap: "anywhere" }}>
              {titleOf(batch)}
            </Typography>
            <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1, mt: 0.5 }}>
              <BatchChip batch={batch} />
              <Typography variant="caption" sx={{ color: "text.secondary" }}>
                {detailOf(batch)}
              </Typography>
            </Box>
          </Box>
          <Button component={Link} to={batchPath(batch)} variant="outlined" endIcon={<ArrowForwardOutlined />}>
            {batchStep(batch) === "review" ? "Continue" : "Watch"}
          </Button>
        </Paper>
      ))}
    </Box>
  );
}

const titleOf = (batch: Batch): string =>
  batchStep(batch) === "review" ? `Continue the review of ${batch.fileName}` : `${batch.fileName} is being imported`;

function detailOf({ status, rowCount, processedCount, createdAt, createdByName, department }: Batch): string {
  const when = `uploaded ${formatDateTime(createdAt, department.timeZone)} by ${createdByName}`;
  if (status === "STAGING") return when;
  const rows = countOf(rowCount, "row");
  return status === "RUNNING" ? `${formatNumber(processedCount)} of ${rows} done, ${when}` : `${rows}, ${when}`;
}
