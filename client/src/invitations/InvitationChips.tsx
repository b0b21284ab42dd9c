import CheckCircleOutlined from "@mui/icons-material/CheckCircleOutlined";
import DoNotDisturbOnOutlined from "@mui/icons-material/DoNotDisturbOnOutlined";
import ErrorOutlineOutlined from "@mui/icons-material/ErrorOutlineOutlined";
import HourglassEmptyOutlined from "@mui/icons-material/HourglassEmptyOutlined";
import MarkEmailReadOutlined from "@mui/icons-material/MarkEmailReadOutlined";
import RemoveCircleOutlineOutlined from "@mui/icons-material/RemoveCircleOutlineOutlined";
import ScheduleSendOutlined from "@mui/icons-material/ScheduleSendOutlined";
import TimerOffOutlined from "@mui/icons-material/TimerOffOutlined";
import Box from "@mui/material/Box";
import type { InvitationStatus, MailState } from "../graphql/generated";
import { OneLine } from "../ui/OneLine";
import { StatusChip } from "../ui/StatusChip";
import { invitationStatusWords } from "./invitationWords";

const looks = {
  PENDING: { tone: "accent", icon: <HourglassEmptyOutlined /> },
  EXPIRED: { tone: "warning", icon: <TimerOffOutlined /> },
  DECLINED: { tone: "error", icon: <DoNotDisturbOnOutlined /> },
  ACCEPTED: { tone: "success", icon: <CheckCircleOutlined /> },
  REVOKED: { tone: "neutral", icon: <RemoveCircleOutlineOutlined /> },
} as const;

export function InvitationStatusChip({ status }: { status: InvitationStatus }) {
  const { tone, icon } = looks[status];
  return <StatusChip tone={tone} icon={icon} label={invitationStatusWords[status]} />;
}

const mailWords: Record<MailState, string> = {
  QUEUED: "Waiting to be sent",
  SENDING: "Being sent",
  SENT: "Sent",
  FAILED: "Not delivered",
};

interface MailStateTextProps {
  state: MailState | null | undefined;
  failure: string | null | undefined;
}

/** What became of the invitation's mail, with the reason when it could not be delivered. */
export function MailStateText({ state, failure }: MailStateTextProps) {
  if (!state) return null;
  const isFailed = state === "FAILED";
  const Icon = isFailed ? ErrorOutlineOutlined : state === "SENT" ? MarkEmailReadOutlined : ScheduleSendOutlined;
  return (
    <Box
      sx={{
        display: "flex",
        alignItems: "center",
        gap: 0.75,
        minWidth: 0,
        color: isFailed ? "error.main" : "text.secondary",
      }}
    >
      <Icon sx={{ fontSize: 18 }} aria-hidden />
      <OneLine text={isFailed && failure ? `${mailWords.FAILED}: ${failure}` : mailWords[state]} />
    </Box>
  );
}
