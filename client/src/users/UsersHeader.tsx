import UploadFileOutlined from "@mui/icons-material/UploadFileOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Tab from "@mui/material/Tab";
import Tabs from "@mui/material/Tabs";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { InviteUsers } from "../invitations/InviteUsers";
import type { OpenDepartment } from "../session/departments";
import { PageHeader } from "../ui/PageHeader";
import { AddUsers } from "./AddUsers";
import { AddUser } from "./add/AddUser";

interface UsersHeaderProps {
  department: OpenDepartment;
  tab: "users" | "invitations";
  /** At the right end of the tabs: over the list's top right corner. */
  tools?: ReactNode;
}

const tabs = [
  { value: "users", label: "Department Users", path: "/users" },
  { value: "invitations", label: "Invitations", path: "/users/invitations" },
];

/** My Users: the two tabs, each a page of its own, and the ways to add people. */
export function UsersHeader({ department, tab, tools }: UsersHeaderProps) {
  return (
    <>
      <PageHeader
        title="My Users"
        documentTitle={tab === "users" ? "My Users" : "Invitations"}
        context={<bdi>{department.name}</bdi>}
        actions={
          <>
            {department.viewerCanImport && (
              <>
                <AddUsers department={department} />
                <Button variant="outlined" component={Link} to="/imports/new" startIcon={<UploadFileOutlined />}>
                  Upload Users CSV
                </Button>
              </>
            )}
            {department.viewerCanInvite && <AddUser department={department} />}
            {department.viewerCanInvite && <InviteUsers department={department} />}
          </>
        }
      />
      <Box
        className="no-print"
        sx={{
          ...{ display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: 2 },
          ...{ borderBottom: 1, borderColor: "divider", mb: 2 },
        }}
      >
        <Tabs value={tab} aria-label="My Users">
          {tabs.map(({ value, label, path }) => (
            <Tab key={value} value={value} label={label} component={Link} to={path} />
          ))}
        </Tabs>
        {tools && <Box sx={{ display: "flex", alignItems: "center", gap: 1, ml: "auto", pb: 0.5 }}>{tools}</Box>}
      </Box>
    </>
  );
}
