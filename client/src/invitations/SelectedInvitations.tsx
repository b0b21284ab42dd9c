import ContentCopyOutlined from "@mui/icons-material/ContentCopyOutlined";
import DeleteOutlined from "@mui/icons-material/DeleteOutlined";
import NotificationsNoneOutlined from "@mui/icons-material/NotificationsNoneOutlined";
import RestoreOutlined from "@mui/icons-material/RestoreOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import type { InvitationsTable_InvitationFragment } from "../graphql/generated";
import { ConfirmDialog } from "../ui/ConfirmDialog";
import { useNotify } from "../ui/Notify";
import { countOf } from "../ui/numbers";
import { isRemovable, isRestorable } from "./InvitationsTable";
import type { useInvitationActions } from "./useInvitationActions";

interface SelectedInvitationsProps {
  selected: readonly InvitationsTable_InvitationFragment[];
  actions: ReturnType<typeof useInvitationActions>;
  /** Support may restore, and nobody else. */
  onVisit: boolean;
  onClear: () => void;
}

/** Takes the filter bar's place while invitations are selected. */
export function SelectedInvitations({ selected, actions, onVisit, onClear }: SelectedInvitationsProps) {
  const notify = useNotify();
  const [asksToRemove, setAsksToRemove] = useState(false);
  const ids = selected.map(({ id }) => id);
  const what = countOf(selected.length, "invitation");

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(selected.map(({ email }) => email).join("\n"));
      notify(`${countOf(selected.length, "address", "addresses")} on the clipboard.`);
    } catch {
      notify({ message: "The browser does not let this page use the clipboard.", severity: "error" });
    }
  };
  const remove = async () => {
    if (!(await actions.revoke(ids))) return;
    setAsksToRemove(false);
    onClear();
  };
  return (
    <Box
      role="toolbar"
      aria-label="Selected invitations"
      sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1, minHeight: 40, pb: 1.5 }}
    >
      <Typography variant="body2" sx={{ fontWeight: 600, mr: 1 }} aria-live="polite">
        {selected.length} selected
      </Typography>
      {onVisit && selected.some(isRestorable) && (
        <Button
          variant="outlined"
          startIcon={<RestoreOutlined />}
          disabled={actions.working}
          onClick={async () => {
            if (await actions.restore(ids)) onClear();
          }}
        >
          Restore Selected
        </Button>
      )}
      {selected.some(isRemovable) && (
        <>
          <Button
            variant="outlined"
            startIcon={<NotificationsNoneOutlined />}
            disabled={actions.working}
            onClick={async () => {
              if (await actions.remind(ids)) onClear();
            }}
          >
            Remind Selected
          </Button>
          <Button
            variant="outlined"
            color="error"
            startIcon={<DeleteOutlined />}
            disabled={actions.working}
            onClick={() => setAsksToRemove(true)}
          >
            Remove Selected
          </Button>
        </>
      )}
      <Button startIcon={<ContentCopyOutlined />} onClick={copy}>
        Copy addresses
      </Button>
      <Button onClick={onClear}>Clear selection</Button>
      <ConfirmDialog
        open={asksToRemove}
        title={`Remove ${what}?`}
        verb="Remove"
        destructive
        working={actions.working}
        onConfirm={remove}
        onClose={() => setAsksToRemove(false)}
      >
        {selected.length === 1 ? `The link sent to ${selected[0]?.email} ends` : "Their links end"} at once. Whoever
        opens one reads that it is no longer valid. You may invite them again.
      </ConfirmDialog>
    </Box>
  );
}
