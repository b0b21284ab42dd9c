import type { ReactNode } from "react";
import { Link } from "react-router";
import { InviteUsers } from "../invitations/InviteUsers";
import type { OpenDepartment } from "../session/departments";
import { LinkTabs } from "../ui/LinkTabs";
import { PageHeader } from "../ui/PageHeader";
import { buttonClass } from "../ui/PlainButton";
import { PlainIcon, paths } from "../ui/PlainIcon";
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
                <Link className={buttonClass({ variant: "outlined" })} to="/imports/new">
                  <PlainIcon path={paths.uploadFile} />
                  Upload Users CSV
                </Link>
              </>
            )}
            {department.viewerCanInvite && <AddUser department={department} />}
            {department.viewerCanInvite && <InviteUsers department={department} />}
          </>
        }
      />
      <div className="tab-bar no-print">
        <LinkTabs label="My Users" tabs={tabs} current={tab} />
        {tools && <div className="tools">{tools}</div>}
      </div>
    </>
  );
}
