import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import { Link as RouterLink } from "react-router";
import type { AuditLog_EventFragment } from "../graphql/generated";
import { auditActionWords, auditFieldWords, auditValueWords } from "../ui/auditWords";
import { countOf } from "../ui/numbers";
import { wayWords } from "./auditChoices";

export type AuditEvent = AuditLog_EventFragment;

/** Whom or what it happened to; a person who is still there can be opened. */
export function Subject({ event: { userId, subjectName } }: { event: AuditEvent }) {
  if (!subjectName) return null;
  if (!userId) return <bdi>{subjectName}</bdi>;
  return (
    <Link component={RouterLink} to={`/users/${userId}`}>
      <bdi>{subjectName}</bdi>
    </Link>
  );
}

export function Way({ event: { way, wayDetail, importLine } }: { event: AuditEvent }) {
  const details = [wayDetail, importLine && `line ${importLine}`].filter(Boolean).join(", ");
  return (
    <Box component="span" sx={{ color: "text.secondary", overflowWrap: "anywhere" }}>
      {wayWords[way]}
      {details && (
        <>
          : <bdi>{details}</bdi>
        </>
      )}
    </Box>
  );
}

const atMost = 6;

/** What happened, and field by field what it was and what it became. */
export function Happening({ event, timeZone }: { event: AuditEvent; timeZone: string }) {
  const rest = event.changes.length - atMost;
  return (
    <>
      <Box sx={{ fontWeight: 600 }}>{auditActionWords(event.action)}</Box>
      {event.changes.slice(0, atMost).map(({ field, oldValue, newValue }) => {
        const before = auditValueWords(field, oldValue, timeZone);
        const after = auditValueWords(field, newValue, timeZone) ?? "none";
        return (
          <Box key={field} sx={{ fontSize: "0.8125rem", overflowWrap: "anywhere", lineHeight: 1.45 }}>
            <Box component="span" sx={{ color: "text.secondary" }}>
              {auditFieldWords(field)}:{" "}
            </Box>
            {before && (
              <>
                <Box component="bdi" sx={{ color: "text.secondary" }}>
                  {before}
                </Box>
                {" → "}
              </>
            )}
            <bdi>{after}</bdi>
          </Box>
        );
      })}
      {rest > 0 && (
        <Box sx={{ fontSize: "0.8125rem", color: "text.secondary" }}>
          and {countOf(rest, "more field")}; the export has all
        </Box>
      )}
    </>
  );
}
