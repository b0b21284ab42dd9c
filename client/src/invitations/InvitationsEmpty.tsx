import MarkEmailReadOutlined from "@mui/icons-material/MarkEmailReadOutlined";
import MarkEmailUnreadOutlined from "@mui/icons-material/MarkEmailUnreadOutlined";
import SearchOffOutlined from "@mui/icons-material/SearchOffOutlined";
import Button from "@mui/material/Button";
import { EmptyState } from "../ui/EmptyState";
import type { InvitationsView } from "./invitationsView";

interface InvitationsEmptyProps {
  view: InvitationsView;
  onAll: () => void;
  onReset: () => void;
}

export function InvitationsEmpty({ view, onAll, onReset }: InvitationsEmptyProps) {
  if (view.mailFailed && !view.search) {
    return (
      <EmptyState icon={<MarkEmailReadOutlined />} title="Every mail was delivered">
        No invitation is listed here whose mail the mail server refused.
      </EmptyState>
    );
  }
  if (view.search) {
    return (
      <EmptyState
        icon={<SearchOffOutlined />}
        title="No invitation matches"
        actions={
          <Button variant="outlined" onClick={onReset}>
            Reset search and filters
          </Button>
        }
      >
        Try a part of the address, or look among all statuses.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<MarkEmailUnreadOutlined />}
      title={view.statuses.length === 0 ? "No invitations yet" : "Nothing is waiting here"}
      actions={
        view.statuses.length > 0 && (
          <Button variant="outlined" onClick={onAll}>
            Show all invitations
          </Button>
        )
      }
    >
      Invite people by e-mail with Invite Users; who has an account elsewhere is also invited when you import them. Each
      invitation stays here until it is accepted.
    </EmptyState>
  );
}
