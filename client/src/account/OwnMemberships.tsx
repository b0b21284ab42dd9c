import Box from "@mui/material/Box";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import { type MembershipCard_UserFragment, useOwnMembershipsQuery } from "../graphql/generated";
import { DateText } from "../ui/DateText";
import { EmptyState } from "../ui/EmptyState";
import { roleWords } from "../ui/roleWords";
import { UserStatusChip } from "../ui/UserStatusChip";
import { Waiting } from "./Waiting";

/** The departments one is in, as what, and whether they open now. */
export function OwnMemberships() {
  const { data, error, refetch } = useOwnMembershipsQuery();
  const memberships = data?.viewer?.memberships;
  if (!memberships) return <Waiting error={error} onRetry={() => refetch()} label="Loading your departments" />;
  if (memberships.length === 0) {
    return (
      <EmptyState title="You are in no department">
        Join one by the link or the invitation that its training officer sends you.
      </EmptyState>
    );
  }
  return (
    <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 2, maxWidth: 720 }}>
      {memberships.map((membership) => (
        <MembershipCard key={membership.id} membership={membership} />
      ))}
      <Box component="li" sx={{ fontSize: "0.875rem", color: "text.secondary", textWrap: "pretty" }}>
        Role, employee ID, groups and location are kept by each department's officers. To leave one, ask them to remove
        you: your account and your own records stay.
      </Box>
    </Box>
  );
}

function MembershipCard({ membership }: { membership: MembershipCard_UserFragment }) {
  const { role, status, canEnter, employeeId, location, groups, createdAt, department } = membership;
  const facts = [
    { label: "Role", value: roleWords[role] },
    { label: "Employee ID", value: employeeId },
    { label: "Location", value: location?.name },
    { label: "Groups", value: groups.map(({ name }) => name).join(", ") },
  ].filter(({ value }) => value);
  return (
    <Paper component="li" variant="outlined" sx={{ p: 2.5 }}>
      <Box sx={{ display: "flex", gap: 1.5, justifyContent: "space-between", alignItems: "flex-start" }}>
        <Typography variant="h3" component="h2" dir="auto" sx={{ overflowWrap: "anywhere" }}>
          {department.name}
        </Typography>
        <UserStatusChip status={status} />
      </Box>
      <Box
        component="dl"
        sx={{
          ...{ display: "grid", gridTemplateColumns: "auto 1fr", columnGap: 2.5, rowGap: 0.5, m: 0, mt: 1.5 },
          fontSize: "0.875rem",
          "& dt": { color: "text.secondary" },
          "& dd": { m: 0, overflowWrap: "anywhere" },
        }}
      >
        {facts.map(({ label, value }) => (
          <Box key={label} sx={{ display: "contents" }}>
            <dt>{label}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </Box>
        ))}
        <dt>In it since</dt>
        <dd>
          <DateText value={createdAt} timeZone={department.timeZone} />
        </dd>
      </Box>
      {!canEnter && (
        <Box sx={{ mt: 1.5, fontSize: "0.875rem", color: "text.secondary" }}>
          {status === "PENDING_APPROVAL"
            ? "It opens when a training officer has approved you."
            : "It does not open now."}{" "}
          Your own records stay yours.
        </Box>
      )}
    </Paper>
  );
}
