import Box from "@mui/material/Box";
import Paper from "@mui/material/Paper";
import { ApprovalSection } from "./ApprovalSection";
import { ArchiveSection } from "./ArchiveSection";
import { IdentitySection } from "./IdentitySection";
import { LocationSection } from "./LocationSection";
import { MemberStatus } from "./MemberStatus";
import { PasswordSection } from "./PasswordSection";
import { RemoveSection } from "./RemoveSection";
import { RoleSection } from "./RoleSection";
import { UserGroups } from "./UserGroups";
import { UserSummary } from "./UserSummary";
import { useRecord } from "./useRecord";

/** User Profile: who it is on the left, what the department says of them, and what can be done, on the right. */
export function ProfileTab() {
  const user = useRecord();
  const isOfficer = user.department.viewerCanListUsers;
  const isLive = user.status !== "ARCHIVED";
  return (
    <Box
      sx={{
        ...{ display: "grid", gap: 2, gridTemplateColumns: { md: "minmax(260px, 320px) minmax(0, 720px)" } },
        ...{ "@media print": { gridTemplateColumns: "220px minmax(0, 1fr)" } },
      }}
    >
      <UserSummary user={user} isOfficer={isOfficer} />
      <Paper
        variant="outlined"
        sx={{ px: { xs: 2.5, sm: 3 }, "& > section + section": { borderTop: 1, borderColor: "divider" } }}
      >
        <RoleSection user={user} isOfficer={isOfficer} />
        <UserGroups user={user} />
        <LocationSection user={user} />
        <MemberStatus user={user} isOfficer={isOfficer} />
        <ApprovalSection user={user} />
        {isOfficer && isLive && <PasswordSection user={user} />}
        {isOfficer && isLive && <IdentitySection user={user} />}
        {isOfficer && isLive && <ArchiveSection user={user} />}
        {isOfficer && <RemoveSection user={user} />}
      </Paper>
    </Box>
  );
}
