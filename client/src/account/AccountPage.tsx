import Box from "@mui/material/Box";
import Tab from "@mui/material/Tab";
import Tabs from "@mui/material/Tabs";
import type { ReactNode } from "react";
import { Link, Navigate, useParams } from "react-router";
import { useSession } from "../session/SessionProvider";
import { PageHeader } from "../ui/PageHeader";
import { type AccountTab, accountTabs, isAccountTab } from "./accountTabs";
import { OwnActivity } from "./OwnActivity";
import { OwnMemberships } from "./OwnMemberships";
import { OwnProfile } from "./OwnProfile";
import { OwnSecurity } from "./OwnSecurity";
import { OwnSessions } from "./OwnSessions";

const parts: Record<AccountTab, ReactNode> = {
  profile: <OwnProfile />,
  security: <OwnSecurity />,
  sessions: <OwnSessions />,
  departments: <OwnMemberships />,
  activity: <OwnActivity />,
};

/** One's own account, whatever departments one is in. */
export function AccountPage() {
  const { tab } = useParams();
  const { account } = useSession().viewer;
  if (!isAccountTab(tab)) return <Navigate to="/account/profile" replace />;
  const label = accountTabs.find(({ value }) => value === tab)?.label;
  return (
    <>
      <PageHeader
        title="My account"
        documentTitle={`${label} · My account`}
        context={<bdi>{account.email ?? account.loginId}</bdi>}
      />
      <Box sx={{ borderBottom: 1, borderColor: "divider", mb: 3 }}>
        <Tabs
          value={tab}
          aria-label="My account"
          variant="scrollable"
          scrollButtons={false}
          sx={{ "& .MuiTab-root": { minWidth: 0, px: { xs: 1.25, sm: 2 } } }}
        >
          {accountTabs.map(({ value, label: name }) => (
            <Tab key={value} value={value} label={name} component={Link} to={`/account/${value}`} />
          ))}
        </Tabs>
      </Box>
      {parts[tab]}
    </>
  );
}
