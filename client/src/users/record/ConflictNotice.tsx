import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import type { ReactNode } from "react";
import { formatTime } from "../../ui/dates";
import { differencesOf } from "./differences";
import type { RecordUser } from "./useRecordChange";

interface ConflictNoticeProps {
  /** The record as it was shown. */
  seen: RecordUser;
  /** As it is now. */
  now: RecordUser;
  /** How to go on, in words or as buttons. */
  children: ReactNode;
}

/** Two officers at once: who changed what meanwhile. What was chosen here waits to be done again or left. */
export function ConflictNotice({ seen, now, children }: ConflictNoticeProps) {
  const [last] = now.lastChange.nodes;
  const differences = differencesOf(seen, now);
  return (
    <Alert severity="warning" sx={{ mt: 2, "& .MuiAlert-message": { minWidth: 0, flex: 1 } }}>
      <Box>
        <bdi>{last?.actorName ?? "Somebody"}</bdi> changed this record meanwhile
        {last && `, at ${formatTime(last.at, now.department.timeZone)}`}
        {differences.length === 0 ? ", in what does not show here." : ":"}
      </Box>
      {differences.length > 0 && (
        <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5 }}>
          {differences.map(({ label, before, after }) => (
            <li key={label}>
              {label}: <bdi>{before}</bdi> → <strong dir="auto">{after}</strong>
            </li>
          ))}
        </Box>
      )}
      <Box sx={{ mt: 1 }}>{children}</Box>
    </Alert>
  );
}
