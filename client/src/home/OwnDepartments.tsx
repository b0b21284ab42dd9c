import Box from "@mui/material/Box";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import type { OwnDepartments_UserFragment } from "../graphql/generated";
import { roleWords } from "../ui/roleWords";
import { Section } from "../ui/Section";
import { UserStatusChip } from "../ui/UserStatusChip";

type Membership = OwnDepartments_UserFragment;

/** Where one belongs, and as what. */
export function OwnDepartments({ memberships }: { memberships: readonly Membership[] }) {
  return (
    <Section title={memberships.length === 1 ? "Your department" : "Your departments"}>
      <Box
        component="ul"
        sx={{
          listStyle: "none",
          m: 0,
          p: 0,
          display: "grid",
          gap: 1.5,
          gridTemplateColumns: { sm: "repeat(auto-fill, minmax(320px, 1fr))" },
        }}
      >
        {memberships.map((membership) => (
          <Paper key={membership.id} variant="outlined" component="li" sx={{ p: 2.5 }}>
            <OwnDepartment membership={membership} />
          </Paper>
        ))}
      </Box>
    </Section>
  );
}

function OwnDepartment({ membership }: { membership: Membership }) {
  const { role, status, canEnter, employeeId, location, groups, department } = membership;
  const facts = [
    { label: "Role", value: roleWords[role] },
    { label: "Employee ID", value: employeeId },
    { label: "Location", value: location?.name },
    { label: "Groups", value: groups.map(({ name }) => name).join(", ") },
  ].filter(({ value }) => value);
  return (
    <>
      <Box sx={{ display: "flex", gap: 1, justifyContent: "space-between", alignItems: "flex-start" }}>
        <Typography variant="h3" dir="auto" sx={{ overflowWrap: "anywhere" }}>
          {department.name}
        </Typography>
        <UserStatusChip status={status} />
      </Box>
      <Box
        component="dl"
        sx={{
          display: "grid",
          gridTemplateColumns: "auto 1fr",
          columnGap: 2.5,
          rowGap: 0.5,
          m: 0,
          mt: 1.5,
          fontSize: "0.875rem",
        }}
      >
        {facts.map(({ label, value }) => (
          <Box key={label} sx={{ display: "contents" }}>
            <Box component="dt" sx={{ color: "text.secondary" }}>
              {label}
            </Box>
            <Box component="dd" sx={{ m: 0, overflowWrap: "anywhere" }}>
              <bdi>{value}</bdi>
            </Box>
          </Box>
        ))}
      </Box>
      {!canEnter && (
        <Box sx={{ mt: 1.5, fontSize: "0.875rem", color: "text.secondary", textWrap: "pretty" }}>
          {whyClosed[status]}
        </Box>
      )}
    </>
  );
}

const whyClosed = {
  PENDING_APPROVAL: "A training officer has yet to approve you. You will get a mail.",
  ACTIVE: "It cannot be entered now.",
  INACTIVE: "You are set inactive here, so it cannot be entered now. Your records stay yours.",
  ARCHIVED: "You are archived here, so it cannot be entered. Your records stay yours.",
};
