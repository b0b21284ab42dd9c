import Box from "@mui/material/Box";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import type { AuditWay, HistoryEvents_EventFragment } from "../../graphql/generated";
import { auditActionWords, auditFieldWords, auditValueWords } from "../../ui/auditWords";
import { DateText } from "../../ui/DateText";
import { formatTime } from "../../ui/dates";
import { Muted } from "./RecordSection";

type Event = HistoryEvents_EventFragment;

interface HistoryEventsProps {
  events: readonly Event[];
  timeZone: string;
}

/** What happened to the person, the newest first: when, what, old and new, by whom and which way. */
export function HistoryEvents({ events, timeZone }: HistoryEventsProps) {
  return (
    <Paper
      variant="outlined"
      component="ol"
      aria-label="History"
      sx={{ listStyle: "none", m: 0, p: 0, "& > li + li": { borderTop: 1, borderColor: "divider" } }}
    >
      {events.map((event) => (
        <Box
          component="li"
          key={event.id}
          sx={{
            ...{ display: "grid", columnGap: 2, rowGap: 0.5, px: { xs: 2, sm: 2.5 }, py: 1.5, breakInside: "avoid" },
            gridTemplateColumns: { xs: "minmax(0, 1fr)", md: "150px minmax(0, 1fr) minmax(0, 260px)" },
          }}
        >
          <Box sx={{ fontSize: "0.875rem", color: "text.secondary" }}>
            <DateText value={event.at} timeZone={timeZone} />, {formatTime(event.at, timeZone)}
          </Box>
          <Box sx={{ minWidth: 0 }}>
            <Typography variant="h3" component="p">
              {auditActionWords(event.action)}
            </Typography>
            <Changes event={event} timeZone={timeZone} />
          </Box>
          <Box sx={{ fontSize: "0.875rem", overflowWrap: "anywhere" }}>
            <bdi>{event.actorName ?? "Muster"}</bdi>
            <Box sx={{ color: "text.secondary" }}>{wayOf(event)}</Box>
          </Box>
        </Box>
      ))}
    </Paper>
  );
}

function Changes({ event, timeZone }: { event: Event; timeZone: string }) {
  if (event.changes.length === 0) return null;
  return (
    <Box component="dl" sx={{ m: 0, mt: 0.5, display: "grid", gap: 0.25, fontSize: "0.875rem" }}>
      {event.changes.map(({ field, oldValue, newValue }) => {
        const [before, after] = [
          auditValueWords(field, oldValue, timeZone),
          auditValueWords(field, newValue, timeZone),
        ];
        return (
          <Box key={field} sx={{ display: "flex", flexWrap: "wrap", columnGap: 1, overflowWrap: "anywhere" }}>
            <Box component="dt" sx={{ color: "text.secondary" }}>
              {auditFieldWords(field)}
            </Box>
            <Box component="dd" sx={{ m: 0 }}>
              <Muted>{before ? <bdi>{before}</bdi> : "none"} → </Muted>
              {after ? <bdi>{after}</bdi> : "none"}
            </Box>
          </Box>
        );
      })}
    </Box>
  );
}

const ways: Record<AuditWay, string> = {
  PAGE: "On the dashboard",
  IMPORT: "Import",
  TOKEN: "Partner software",
  SUPPORT: "Support visit",
  SELF: "By themself",
  SYSTEM: "By itself",
};

/** Which way it came: an import names its file and line, a visit its reason, a token its name. */
function wayOf({ way, wayDetail, importLine }: Event): string {
  const detail = [wayDetail, importLine && `line ${importLine}`].filter(Boolean).join(", ");
  return detail ? `${ways[way]}: ${detail}` : ways[way];
}
