import BadgeOutlined from "@mui/icons-material/BadgeOutlined";
import SupportAgentOutlined from "@mui/icons-material/SupportAgentOutlined";
import Button from "@mui/material/Button";
import Paper from "@mui/material/Paper";
import { Link } from "react-router";
import { ContactLink } from "../help/ContactLink";
import { EmptyState } from "../ui/EmptyState";

export function NoDepartment({ isSupport }: { isSupport: boolean }) {
  if (isSupport) {
    return (
      <Paper variant="outlined">
        <EmptyState
          icon={<SupportAgentOutlined />}
          title="You are signed in as support"
          actions={
            <Button variant="contained" component={Link} to="/support">
              Choose a department
            </Button>
          }
        >
          Support belongs to no department. Start a visit, with a reason, to work in one.
        </EmptyState>
      </Paper>
    );
  }
  return (
    <Paper variant="outlined">
      <EmptyState
        icon={<BadgeOutlined />}
        title="You are not in a department now"
        actions={
          <Button variant="outlined" component={Link} to="/my-training/transcript">
            Your transcript and certificates
          </Button>
        }
      >
        Your account and your records stay yours. To join a department, ask its training officer for an invitation to
        the e-mail address of your account: it will then be waiting for you here. To go on without a department, courses
        need a bundle of your own: ask <ContactLink subject="Courses without a department" />.
      </EmptyState>
    </Paper>
  );
}
