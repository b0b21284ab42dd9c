import AddCircleOutlineOutlined from "@mui/icons-material/AddCircleOutlineOutlined";
import AssignmentIndOutlined from "@mui/icons-material/AssignmentIndOutlined";
import BuildOutlined from "@mui/icons-material/BuildOutlined";
import PlayCircleOutlined from "@mui/icons-material/PlayCircleOutlined";
import UndoOutlined from "@mui/icons-material/UndoOutlined";
import Box from "@mui/material/Box";
import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import type { LicenceEntryKind } from "../graphql/generated";
import { formatDateTime } from "../ui/dates";
import { kindWords, type LedgerEntry, movesOf } from "./ledgerWords";

interface LedgerRowsProps {
  entries: readonly LedgerEntry[];
  timeZone: string;
}

const icons: Record<LicenceEntryKind, typeof UndoOutlined> = {
  PURCHASE: AddCircleOutlineOutlined,
  CORRECTION: BuildOutlined,
  RESERVE: AssignmentIndOutlined,
  USE: PlayCircleOutlined,
  RETURN: UndoOutlined,
};

/** What happened, and to whose assignment. */
function What({ entry }: { entry: LedgerEntry }) {
  const Icon = icons[entry.kind];
  return (
    <Box sx={{ display: "flex", gap: 1, alignItems: "flex-start", overflowWrap: "anywhere" }}>
      <Icon aria-hidden sx={{ fontSize: 18, mt: "2px", color: "text.secondary" }} />
      <Box sx={{ minWidth: 0 }}>
        <Box component="span" sx={{ fontWeight: 600 }}>
          {kindWords[entry.kind]}
        </Box>
        {entry.userName && (
          <>
            {entry.kind === "RETURN" ? " from " : entry.kind === "USE" ? " by " : " to "}
            <bdi>{entry.userName}</bdi>
          </>
        )}
        {entry.note && (
          <Box sx={{ color: "text.secondary" }}>
            <bdi>{entry.note}</bdi>
          </Box>
        )}
      </Box>
    </Box>
  );
}

const actorOf = ({ actorName }: LedgerEntry): string => actorName ?? "Muster";

export function LedgerTable({ entries, timeZone }: LedgerRowsProps) {
  return (
    <Table size="small" aria-label="Ledger">
      <TableHead>
        <TableRow>
          <TableCell>When</TableCell>
          <TableCell>What</TableCell>
          <TableCell>Numbers</TableCell>
          <TableCell>By</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {entries.map((entry) => (
          <TableRow key={entry.id} sx={{ verticalAlign: "top", "&:last-child > *": { border: 0 } }}>
            <TableCell className="numeric" sx={{ whiteSpace: "nowrap" }}>
              <time dateTime={entry.at}>{formatDateTime(entry.at, timeZone)}</time>
            </TableCell>
            <TableCell>
              <What entry={entry} />
            </TableCell>
            <TableCell className="numeric">{movesOf(entry)}</TableCell>
            <TableCell sx={{ overflowWrap: "anywhere" }}>
              <bdi>{actorOf(entry)}</bdi>
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

/** The same for a phone. */
export function LedgerCards({ entries, timeZone }: LedgerRowsProps) {
  return (
    <Box component="ul" aria-label="Ledger" sx={{ listStyle: "none", m: 0, p: 0, fontSize: "0.875rem" }}>
      {entries.map((entry) => (
        <Box component="li" key={entry.id} sx={{ p: 1.75, "& + &": { borderTop: 1, borderColor: "divider" } }}>
          <What entry={entry} />
          <Box className="numeric" sx={{ mt: 0.5 }}>
            {movesOf(entry)}
          </Box>
          <Box sx={{ color: "text.secondary" }}>
            <time dateTime={entry.at}>{formatDateTime(entry.at, timeZone)}</time> by <bdi>{actorOf(entry)}</bdi>
          </Box>
        </Box>
      ))}
    </Box>
  );
}
