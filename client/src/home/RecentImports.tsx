import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import Paper from "@mui/material/Paper";
import { Link as RouterLink } from "react-router";
import type { RecentImports_ImportBatchFragment } from "../graphql/generated";
import { BatchChip } from "../imports/BatchChip";
import { batchPath } from "../imports/batchPath";
import { DateText } from "../ui/DateText";
import { EmptyState } from "../ui/EmptyState";
import { countOf, formatNumber } from "../ui/numbers";

type Batch = RecentImports_ImportBatchFragment;

interface RecentImportsProps {
  batches: readonly Batch[];
  timeZone: string;
}

export function RecentImports({ batches, timeZone }: RecentImportsProps) {
  if (batches.length === 0) {
    return (
      <Paper variant="outlined">
        <EmptyState title="No import yet" level="h3">
          Upload a CSV file of your roster. Nothing is written before you have seen what becomes of each line.
        </EmptyState>
      </Paper>
    );
  }
  return (
    <Paper variant="outlined" component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
      {batches.map((batch) => (
        <Box
          component="li"
          key={batch.id}
          sx={{
            display: "flex",
            flexWrap: "wrap",
            alignItems: "center",
            columnGap: 2,
            rowGap: 0.5,
            px: 2,
            py: 1.5,
            "& + &": { borderTop: 1, borderColor: "divider" },
          }}
        >
          <Box sx={{ flex: "1 1 260px", minWidth: 0 }}>
            <Link component={RouterLink} to={batchPath(batch)} sx={{ fontWeight: 600, overflowWrap: "anywhere" }}>
              <bdi>{batch.fileName}</bdi>
            </Link>
            <Box sx={{ fontSize: "0.8125rem", color: "text.secondary" }}>
              {countOf(batch.rowCount, "line")}, <DateText value={batch.createdAt} timeZone={timeZone} /> by{" "}
              <bdi>{batch.createdByName}</bdi>
            </Box>
          </Box>
          <Box sx={{ flex: "1 1 300px", fontSize: "0.875rem", color: "text.secondary" }}>{outcomesOf(batch)}</Box>
          <BatchChip batch={batch} />
        </Box>
      ))}
    </Paper>
  );
}

function outcomesOf({ processedCount, outcomeCounts }: Batch): string {
  if (processedCount === 0) return "";
  const { created, updated, invited, skipped } = outcomeCounts;
  return [
    `${formatNumber(created)} created`,
    `${formatNumber(updated)} updated`,
    `${formatNumber(invited)} invited`,
    `${formatNumber(skipped)} skipped`,
  ].join(", ");
}
