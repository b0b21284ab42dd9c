import BlockOutlined from "@mui/icons-material/BlockOutlined";
import CheckCircleOutlined from "@mui/icons-material/CheckCircleOutlined";
import ScheduleOutlined from "@mui/icons-material/ScheduleOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Paper from "@mui/material/Paper";
import type { ReactElement } from "react";
import { DateText } from "../ui/DateText";
import { formatDateTime } from "../ui/dates";
import { StatusChip, type Tone } from "../ui/StatusChip";
import { type ApiToken, scopeWords, stateOf, type TokenState } from "./tokenWords";

interface TokenListProps {
  tokens: readonly ApiToken[];
  timeZone: string;
  onRevoke: (id: string, from: HTMLElement) => void;
}

const states: Record<TokenState, { tone: Tone; label: string; icon: ReactElement }> = {
  LIVE: { tone: "success", label: "Valid", icon: <CheckCircleOutlined /> },
  ENDING: { tone: "warning", label: "Expires soon", icon: <ScheduleOutlined /> },
  EXPIRED: { tone: "neutral", label: "Expired", icon: <ScheduleOutlined /> },
  REVOKED: { tone: "neutral", label: "Revoked", icon: <BlockOutlined /> },
};

/** A department's tokens, at most some fifty, each with what it may do and when it was used. */
export function TokenList({ tokens, timeZone, onRevoke }: TokenListProps) {
  return (
    <Paper variant="outlined" component="ul" aria-label="API tokens" sx={{ listStyle: "none", m: 0, p: 0 }}>
      {tokens.map((token) => {
        const { id, name, scopes, createdByName, createdAt, expiresAt, lastUsedAt, revokedAt } = token;
        const state = stateOf(token);
        const isOver = state === "REVOKED" || state === "EXPIRED";
        return (
          <Box
            component="li"
            key={id}
            sx={{
              display: "flex",
              flexWrap: "wrap",
              alignItems: "center",
              columnGap: 2,
              rowGap: 1,
              px: 2,
              py: 1.75,
              "& + &": { borderTop: 1, borderColor: "divider" },
            }}
          >
            <Box sx={{ flex: "1 1 300px", minWidth: 0 }}>
              <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1 }}>
                <Box sx={{ fontWeight: 600, overflowWrap: "anywhere", color: isOver ? "text.secondary" : "inherit" }}>
                  <bdi>{name}</bdi>
                </Box>
                <StatusChip {...states[state]} />
              </Box>
              <Box sx={{ fontSize: "0.875rem", mt: 0.5 }}>{scopeWords(scopes)}</Box>
              <Box sx={{ fontSize: "0.8125rem", color: "text.secondary", mt: 0.25 }}>
                Made <DateText value={createdAt} timeZone={timeZone} /> by <bdi>{createdByName}</bdi>.{" "}
                {revokedAt ? (
                  <>
                    Revoked <DateText value={revokedAt} timeZone={timeZone} />.
                  </>
                ) : (
                  <>
                    {state === "EXPIRED" ? "Expired" : "Expires"} <DateText value={expiresAt} timeZone={timeZone} />.
                  </>
                )}{" "}
                {lastUsedAt ? `Last used ${formatDateTime(lastUsedAt, timeZone)}.` : "Never used."}
              </Box>
            </Box>
            {!isOver && (
              <Button
                size="small"
                color="error"
                variant="outlined"
                aria-label={`Revoke ${name}`}
                onClick={(event) => onRevoke(id, event.currentTarget)}
              >
                Revoke
              </Button>
            )}
          </Box>
        );
      })}
    </Paper>
  );
}
