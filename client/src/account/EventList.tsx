import Box from "@mui/material/Box";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import type { AuditWay, OwnEvent_EventFragment } from "../graphql/generated";
import { auditActionWords, auditFieldWords, auditValueWords } from "../ui/auditWords";
import { formatDate, formatTime } from "../ui/dates";

type Event = OwnEvent_EventFragment;

interface EventListProps {
  events: readonly Event[];
  /** While another page is on its way. */
  isDimmed: boolean;
}

export function EventList({ events, isDimmed }: EventListProps) {
  return (
    <Paper
      variant="outlined"
      component="ol"
      aria-label="Activity"
      aria-busy={isDimmed}
      sx={{
        ...{ listStyle: "none", m: 0, p: 0, opacity: isDimmed ? 0.6 : 1 },
        "& > li + li": { borderTop: 1, borderColor: "divider" },
      }}
    >
      {events.map((event) => (
        <Box
          component="li"
          key={event.id}
          sx={{
            ...{ display: "grid", columnGap: 2, rowGap: 0.5, px: { xs: 2, sm: 2.5 }, py: 1.5 },
            gridTemplateColumns: { xs: "minmax(0, 1fr)", md: "170px minmax(0, 1fr) minmax(0, 240px)" },
          }}
        >
          <Box component="time" dateTime={event.at} sx={{ fontSize: "0.875rem", color: "text.secondary" }}>
            {formatDate(event.at)}, {formatTime(event.at)}
          </Box>
          <Box sx={{ minWidth: 0 }}>
            <Typography variant="h3" component="p">
              {auditActionWords(event.action)}
            </Typography>
            <Changes event={event} />
          </Box>
          <Box sx={{ fontSize: "0.875rem", overflowWrap: "anywhere" }}>
            {event.way === "SELF" ? "You" : <bdi>{event.actorName ?? "Muster"}</bdi>}
            <Box sx={{ color: "text.secondary" }}>
              <bdi>{[wayWords[event.way], event.departmentName].filter(Boolean).join(", ")}</bdi>
            </Box>
          </Box>
        </Box>
      ))}
    </Paper>
  );
}

function Changes({ event }: { event: Event }) {
  if (event.changes.length === 0) return null;
  return (
    <Box component="dl" sx={{ m: 0, mt: 0.5, display: "grid", gap: 0.25, fontSize: "0.875rem" }}>
      {event.changes.map(({ field, oldValue, newValue }) => (
        <Box key={field} sx={{ display: "flex", flexWrap: "wrap", columnGap: 1, overflowWrap: "anywhere" }}>
          <Box component="dt" sx={{ color: "text.secondary" }}>
            {auditFieldWords(field)}
          </Box>
          <Box component="dd" sx={{ m: 0 }}>
            {oldValue !== null && (
              <Box component="span" sx={{ color: "text.secondary" }}>
                <bdi>{auditValueWords(field, oldValue) ?? "none"}</bdi> →{" "}
              </Box>
            )}
            <bdi>{auditValueWords(field, newValue) ?? "none"}</bdi>
          </Box>
        </Box>
      ))}
    </Box>
  );
}

const wayWords: Record<AuditWay, string> = {
  PAGE: "On the dashboard",
  IMPORT: "By an import",
  TOKEN: "By partner software",
  SUPPORT: "On a support visit",
  SELF: "",
  SYSTEM: "By itself",
};
