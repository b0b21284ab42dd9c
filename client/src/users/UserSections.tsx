import CheckCircleOutlined from "@mui/icons-material/CheckCircleOutlined";
import RadioButtonUncheckedOutlined from "@mui/icons-material/RadioButtonUncheckedOutlined";
import Box from "@mui/material/Box";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";
import type { UserSections_UserFragment } from "../graphql/generated";
import { DateText } from "../ui/DateText";
import { roleWords } from "../ui/roleWords";
import { MemberStatus } from "./MemberStatus";
import { statusMeaning } from "./statusMeaning";
import { UserGroups } from "./UserGroups";

const roleMeanings = {
  GENERAL_USER: "Sees their own profile, records and invitations.",
  TRAINING_OFFICER: "Works with the department's users, imports and training.",
  ADMIN: "All that a training officer may, and the department's settings.",
} as const;

export function UserSections({ user }: { user: UserSections_UserFragment }) {
  const { role, status, groups, location, department, approvedAt, notifiedAt, createdAt } = user;
  const { timeZone } = department;
  return (
    <Paper
      variant="outlined"
      sx={{ px: { xs: 2.5, sm: 3 }, "& > section + section": { borderTop: 1, borderColor: "divider" } }}
    >
      <Section title="Department Role" note={roleMeanings[role]}>
        {roleWords[role]}
      </Section>
      <Section title="Groups" note={groups.length === 0 ? undefined : "For reports and assignments."}>
        <UserGroups user={user} />
      </Section>
      <Section title="Location">{location ? <bdi>{location.name}</bdi> : <Muted>None</Muted>}</Section>
      <Section title="Member Status" note={statusMeaning(status, department.inactivePolicy)}>
        <MemberStatus user={user} />
      </Section>
      <Section title="Joining">
        <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 0.75 }}>
          <Milestone label="Joined" at={createdAt} timeZone={timeZone} />
          <Milestone label="Approved" at={approvedAt} timeZone={timeZone} />
          <Milestone label="Notified" at={notifiedAt} timeZone={timeZone} />
        </Box>
      </Section>
    </Paper>
  );
}

interface SectionProps {
  title: string;
  note?: string;
  children: ReactNode;
}

function Section({ title, note, children }: SectionProps) {
  return (
    <Box component="section" sx={{ py: 2.5, display: "grid", gap: 1, gridTemplateColumns: { sm: "180px 1fr" } }}>
      <Typography variant="h3" component="h2">
        {title}
      </Typography>
      <Box>
        {children}
        {note && <Box sx={{ mt: 0.75, fontSize: "0.875rem", color: "text.secondary", textWrap: "pretty" }}>{note}</Box>}
      </Box>
    </Box>
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

function Muted({ children }: { children: ReactNode }) {
  return (
    <Box component="span" sx={{ color: "text.secondary" }}>
      {children}
    </Box>
  );
}
