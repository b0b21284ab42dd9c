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
            display: "grid",
            gridTemplateColumns: { xs: "1fr auto", md: "minmax(0, 3fr) minmax(0, 3fr) 132px" },
            alignItems: "center",
            columnGap: 2,
            rowGap: 0.5,
            px: 2,
            py: 1.5,
            "& + &": { borderTop: 1, borderColor: "divider" },
          }}
        >
          <Box sx={{ minWidth: 0 }}>
            <Link component={RouterLink} to={batchPath(batch)} sx={{ fontWeight: 600, overflowWrap: "anywhere" }}>
              <bdi>{batch.fileName}</bdi>
            </Link>
            <Box sx={{ fontSize: "0.8125rem", color: "text.secondary" }}>
              {countOf(batch.rowCount, "line")}, <DateText value={batch.createdAt} timeZone={timeZone} /> by{" "}
              <bdi>{batch.createdByName}</bdi>
            </Box>
          </Box>
          <Box sx={{ justifySelf: "end", order: { md: 1 } }}>
            <BatchChip batch={batch} />
          </Box>
          <Box sx={{ gridColumn: { xs: "1 / -1", md: "auto" }, fontSize: "0.875rem", color: "text.secondary" }}>
            {outcomesOf(batch)}
          </Box>
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
