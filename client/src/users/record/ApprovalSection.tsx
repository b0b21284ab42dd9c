import CheckCircleOutlined from "@mui/icons-material/CheckCircleOutlined";
import RadioButtonUncheckedOutlined from "@mui/icons-material/RadioButtonUncheckedOutlined";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { problemOf } from "../../graphql/errors";
import { useNotifyUserMutation } from "../../graphql/generated";
import { DateText } from "../../ui/DateText";
import { useNotify } from "../../ui/Notify";
import { ApproveDialog } from "./ApproveDialog";
import { useAsking } from "./ChangeDialog";
import { RecordSection } from "./RecordSection";
import type { RecordUser } from "./useRecordChange";

/** When the person joined, was approved and was told; approving and telling. */
export function ApprovalSection({ user }: { user: RecordUser }) {
  const { id, name, email, approvedAt, notifiedAt, createdAt, department, viewerCanApprove, viewerCanNotify } = user;
  const { timeZone } = department;
  const approval = useAsking();
  const [notifyUser, { loading, error }] = useNotifyUserMutation();
  const notify = useNotify();
  const tell = async () => {
    try {
      await notifyUser({ variables: { userId: id } });
      notify(`A mail to ${email} says that ${name} may enter.`);
    } catch {
      // Shown below through the mutation's own error.
    }
  };
  return (
    <RecordSection title="Approval">
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 0.75 }}>
        <Milestone label="Joined" at={createdAt} timeZone={timeZone} />
        <Milestone label="Approved" at={approvedAt} timeZone={timeZone} />
        <Milestone label="Notified" at={notifiedAt} timeZone={timeZone} />
      </Box>
      {viewerCanApprove && (
        <Button size="small" variant="outlined" className="no-print" onClick={approval.ask}>
          Approve
        </Button>
      )}
      {viewerCanNotify && (
        <Button size="small" variant="outlined" className="no-print" loading={loading} onClick={() => void tell()}>
          {notifiedAt ? "Notify again" : "Notify"}
        </Button>
      )}
      {error && <Alert severity="error">{problemOf(error).message}</Alert>}
      <ApproveDialog user={user} open={approval.open} onClose={approval.close} />
    </RecordSection>
  );
}

interface MilestoneProps {
  label: string;
  at: string | null | undefined;
  timeZone: string;
}

function Milestone({ label, at, timeZone }: MilestoneProps) {
  const Icon = at ? CheckCircleOutlined : RadioButtonUncheckedOutlined;
  return (
    <Box component="li" sx={{ display: "flex", alignItems: "center", gap: 1 }}>
      <Icon sx={{ fontSize: 18, color: at ? "success.main" : "text.disabled" }} aria-hidden />
      {label}
      <Box component="span" sx={{ color: "text.secondary" }}>
        {at ? <DateText value={at} timeZone={timeZone} /> : "not yet"}
      </Box>
    </Box>
  );
}
