import Box from "@mui/material/Box";
import LinearProgress from "@mui/material/LinearProgress";
import Paper from "@mui/material/Paper";
import Skeleton from "@mui/material/Skeleton";
import { formatDateTime } from "../ui/dates";
import { Happening, Subject, Way } from "./AuditParts";
import type { AuditListProps } from "./AuditTable";

/** The table's rows for narrow screens. */
export function AuditCards({ events, timeZone, reloading, empty, footer }: AuditListProps) {
  return (
    <Box>
      <Box sx={{ height: 2, mb: 1 }}>
        {reloading && events && <LinearProgress aria-label="Loading events" sx={{ height: 2 }} />}
      </Box>
      {events?.length === 0 && empty}
      {!events && <Skeleton variant="rounded" height={112} />}
      <Box
        component="ol"
        aria-label="events"
        sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 1, opacity: reloading && events ? 0.55 : 1 }}
      >
        {events?.map((event) => (
          <Paper key={event.id} variant="outlined" component="li" sx={{ p: 1.5, fontSize: "0.875rem", minWidth: 0 }}>
            <Box sx={{ overflowWrap: "anywhere" }}>
              <Subject event={event} />
            </Box>
            <Happening event={event} timeZone={timeZone} />
            <Box sx={{ color: "text.secondary", fontSize: "0.8125rem", mt: 0.5, overflowWrap: "anywhere" }}>
              <time dateTime={event.at}>{formatDateTime(event.at, timeZone)}</time>
              {event.actorName && (
                <>
                  {" by "}
                  <bdi>{event.actorName}</bdi>
                </>
              )}
              {", "}
              <Way event={event} />
            </Box>
          </Paper>
        ))}
      </Box>
      {footer}
    </Box>
  );
}
