import ComputerOutlined from "@mui/icons-material/ComputerOutlined";
import SmartphoneOutlined from "@mui/icons-material/SmartphoneOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Paper from "@mui/material/Paper";
import type { SessionRow_SessionFragment } from "../graphql/generated";
import { formatDateTime } from "../ui/dates";
import { HiddenText } from "../ui/HiddenText";
import { Section } from "../ui/Section";
import { StatusChip } from "../ui/StatusChip";
import { deviceWords, isPhone } from "./deviceWords";

type Session = SessionRow_SessionFragment;

interface SessionListProps {
  sessions: readonly Session[];
  onEnd: (session: Session) => void;
  onEndOthers: () => void;
}

export function SessionList({ sessions, onEnd, onEndOthers }: SessionListProps) {
  return (
    <Box sx={{ maxWidth: 720 }}>
      <Section title="Where you are signed in">
        <Paper
          component="ul"
          variant="outlined"
          sx={{ listStyle: "none", m: 0, p: 0, "& > li + li": { borderTop: 1, borderColor: "divider" } }}
        >
          {sessions.map((session) => (
            <SessionRow key={session.key} session={session} onEnd={() => onEnd(session)} />
          ))}
        </Paper>
      </Section>
      {sessions.length > 1 && (
        <Button color="error" onClick={onEndOthers} sx={{ mt: 1 }}>
          Sign out everywhere else
        </Button>
      )}
      <Box sx={{ mt: 1.5, fontSize: "0.875rem", color: "text.secondary", textWrap: "pretty" }}>
        A session ends 30 days after you signed in, or when it was not used for 7 days.
      </Box>
    </Box>
  );
}

function SessionRow({ session, onEnd }: { session: Session; onEnd: () => void }) {
  const { isCurrent, address, userAgent, startedAt, seenAt } = session;
  const Icon = isPhone(userAgent) ? SmartphoneOutlined : ComputerOutlined;
  return (
    <Box component="li" sx={{ display: "flex", gap: 2, px: { xs: 2, sm: 2.5 }, py: 1.75, alignItems: "flex-start" }}>
      <Icon sx={{ color: "text.secondary", mt: 0.25 }} aria-hidden />
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Box
          sx={{ display: "flex", flexWrap: "wrap", columnGap: 1.5, rowGap: 0.5, alignItems: "center", fontWeight: 600 }}
        >
          {deviceWords(userAgent)}
          {isCurrent && <StatusChip tone="success" label="This one" />}
        </Box>
        <Box sx={{ mt: 0.25, fontSize: "0.875rem", color: "text.secondary", overflowWrap: "anywhere" }}>
          {address && <>From {address}. </>}
          Last used <time dateTime={seenAt}>{formatDateTime(seenAt)}</time>
        </Box>
        <Box sx={{ fontSize: "0.875rem", color: "text.secondary" }}>
          Signed in <time dateTime={startedAt}>{formatDateTime(startedAt)}</time>
        </Box>
      </Box>
      {!isCurrent && (
        <Button size="small" variant="outlined" onClick={onEnd}>
          End<HiddenText>: {deviceWords(userAgent)}</HiddenText>
        </Button>
      )}
    </Box>
  );
}
