import SupportAgentOutlined from "@mui/icons-material/SupportAgentOutlined";
import Box from "@mui/material/Box";
import MuiLink from "@mui/material/Link";
import Paper from "@mui/material/Paper";
import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableContainer from "@mui/material/TableContainer";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import Typography from "@mui/material/Typography";
import { Link } from "react-router";
import type { BatchState_ImportBatchFragment } from "../graphql/generated";
import { DateText } from "../ui/DateText";
import { formatTime } from "../ui/dates";
import { countOf, formatNumber } from "../ui/numbers";
import { StatusChip } from "../ui/StatusChip";
import { BatchChip } from "./BatchChip";
import { batchPath } from "./batchPath";
import { viewOf } from "./kindViews";
import { shortSumOf } from "./outcomes";

type Batch = BatchState_ImportBatchFragment;

interface HistoryRowsProps {
  batches: Batch[];
  timeZone: string;
}

export function HistoryTable({ batches, timeZone }: HistoryRowsProps) {
  return (
    <TableContainer component={Paper} variant="outlined">
      <Table aria-label="Imports">
        <TableHead>
          <TableRow>
            <TableCell>File</TableCell>
            <TableCell>Of</TableCell>
            <TableCell>Date</TableCell>
            <TableCell>By</TableCell>
            <TableCell>Status</TableCell>
            <TableCell align="right">Rows</TableCell>
            <TableCell>Outcome</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {batches.map((batch) => (
            <TableRow key={batch.id} hover sx={{ "&:last-child > *": { border: 0 } }}>
              <TableCell component="th" scope="row" sx={{ overflowWrap: "anywhere", minWidth: 180 }}>
                <FileLink batch={batch} />
              </TableCell>
              <TableCell>{viewOf(batch).name}</TableCell>
              <TableCell sx={{ whiteSpace: "nowrap" }}>
                <When batch={batch} timeZone={timeZone} />
              </TableCell>
              <TableCell>
                <Who batch={batch} />
              </TableCell>
              <TableCell>
                <BatchChip batch={batch} />
              </TableCell>
              <TableCell align="right">{formatNumber(batch.rowCount)}</TableCell>
              <TableCell sx={{ color: "text.secondary" }}>{outcome(batch)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

export function HistoryCards({ batches, timeZone }: HistoryRowsProps) {
  return (
    <Box component="ul" aria-label="Imports" sx={{ listStyle: "none", p: 0, m: 0, display: "grid", gap: 1 }}>
      {batches.map((batch) => (
        <Paper key={batch.id} component="li" variant="outlined" sx={{ p: 2, display: "grid", gap: 0.75 }}>
          <Box sx={{ display: "flex", gap: 1, justifyContent: "space-between", alignItems: "flex-start" }}>
            <Typography variant="h3" component="p" sx={{ overflowWrap: "anywhere" }}>
              <FileLink batch={batch} />
            </Typography>
            <BatchChip batch={batch} />
          </Box>
          <Typography variant="body2" component="div">
            <When batch={batch} timeZone={timeZone} />, by <Who batch={batch} />
          </Typography>
          <Typography variant="caption" sx={{ color: "text.secondary" }}>
            {viewOf(batch).name}, {[countOf(batch.rowCount, "row"), outcome(batch)].filter(Boolean).join(": ")}
          </Typography>
        </Paper>
      ))}
    </Box>
  );
}

/** Leads to where the import stands; a dropped draft leads nowhere. */
function FileLink({ batch }: { batch: Batch }) {
  if (batch.status === "DROPPED") return <bdi>{batch.fileName}</bdi>;
  return (
    <MuiLink component={Link} to={batchPath(batch)}>
      <bdi>{batch.fileName}</bdi>
    </MuiLink>
  );
}

function When({ batch, timeZone }: { batch: Batch; timeZone: string }) {
  return (
    <>
      <DateText value={batch.createdAt} timeZone={timeZone} />, {formatTime(batch.createdAt, timeZone)}
    </>
  );
}

function Who({ batch }: { batch: Batch }) {
  return (
    <Box component="span" sx={{ display: "inline-flex", flexWrap: "wrap", alignItems: "center", gap: 0.75 }}>
      <bdi>{batch.createdByName}</bdi>
      {batch.onVisit && <StatusChip tone="accent" label="Support visit" icon={<SupportAgentOutlined />} />}
    </Box>
  );
}

function outcome(batch: Batch): string {
  switch (batch.status) {
    case "RUNNING":
      return `${formatNumber(batch.processedCount)} done`;
    case "REVIEW":
      return "Nothing written yet";
    case "FAILED":
      return batch.failure ?? "";
    case "DONE":
    case "ABORTED":
      return shortSumOf(viewOf(batch).outcomes, batch.outcomeCounts);
    default:
      return "";
  }
}
