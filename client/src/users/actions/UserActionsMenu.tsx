import MoreVertOutlined from "@mui/icons-material/MoreVertOutlined";
import Divider from "@mui/material/Divider";
import IconButton from "@mui/material/IconButton";
import Menu from "@mui/material/Menu";
import { useRef, useState } from "react";
import {
  type UserActionsMenuQuery,
  type UsersTable_UserFragment,
  useUserActionsMenuQuery,
} from "../../graphql/generated";
import { ActionItem } from "./ActionItem";
import { whyNotWords } from "./actionWords";
import type { Ask, AskedAction } from "./asked";

interface UserActionsMenuProps {
  user: UsersTable_UserFragment;
  tabIndex?: number;
  ask: Ask;
}

/** What can be done with one user: all of it, and where something does not apply, why (feature 20). */
export function UserActionsMenu({ user, tabIndex, ask }: UserActionsMenuProps) {
  const { id, name, status, location } = user;
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const { data } = useUserActionsMenuQuery({ variables: { id }, skip: !isOpen, fetchPolicy: "cache-and-network" });
  const why = whyNot(status, data?.user);

  const item = (action: AskedAction) => (
    <ActionItem
      key={action}
      action={action}
      why={why(action)}
      onChoose={() => {
        setOpen(false);
        ask(action, { selection: { userIds: [id] }, count: 1, name, locationId: location?.id ?? null }, button.current);
      }}
    />
  );
  return (
    <>
      <IconButton
        ref={button}
        size="small"
        tabIndex={tabIndex}
        aria-label={`Actions for ${name}`}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
      >
        <MoreVertOutlined fontSize="small" />
      </IconButton>
      <Menu
        open={isOpen}
        anchorEl={button.current}
        onClose={() => setOpen(false)}
        anchorOrigin={{ vertical: "bottom", horizontal: "right" }}
        transformOrigin={{ vertical: "top", horizontal: "right" }}
        slotProps={{ paper: { sx: { minWidth: 240, maxWidth: 340 } }, list: { "aria-label": `Actions for ${name}` } }}
      >
        {status === "ARCHIVED" && item("RESTORE")}
        {item("APPROVE")}
        {item("NOTIFY")}
        {item("GROUPS")}
        {item("COURSES")}
        {item("ARCHIVE")}
        <Divider />
        {item("CHANGE_ROLE")}
        {item("SET_LOCATION")}
        {item(status === "INACTIVE" ? "ACTIVATE" : "INACTIVATE")}
        {item("SEND_PASSWORD_RESET")}
        {item("REMOVE")}
      </Menu>
    </>
  );
}

type Rights = UserActionsMenuQuery["user"];

/** Until the answer is there, and where it does not come, everything may be tried: the server refuses besides. */
const whyNot =
  (status: string, rights: Rights | undefined) =>
  (action: AskedAction): string | undefined => {
    if (!rights) return undefined;
    if (action === "GROUPS" || action === "SET_LOCATION") return rights.viewerCanEdit ? undefined : noEdit(status);
    if (action === "COURSES") return whyNoCourses(status, rights);
    if (action === "CHANGE_ROLE") return whyNoRole(rights);
    const refusal = rights[FIELDS[action]];
    return refusal ? whyNotWords(action, refusal) : undefined;
  };

/** One of the three is the user's own. */
function whyNoRole({ viewerRoleChoices }: Rights): string | undefined {
  const refused = viewerRoleChoices.filter(({ refusal }) => refusal);
  return refused.length < viewerRoleChoices.length - 1 ? undefined : refused[0]?.refusal?.message;
}

const whyNoCourses = (status: string, { viewerCanEdit, department }: Rights): string | undefined => {
  if (!viewerCanEdit) return noEdit(status);
  return department.courses.nodes.length > 0 ? undefined : "This department has no courses yet";
};

const noEdit = (status: string): string =>
  status === "ARCHIVED" ? "This person is archived. Restore them first." : "This takes a training officer.";

const FIELDS = {
  APPROVE: "approve",
  NOTIFY: "notify",
  ARCHIVE: "archive",
  RESTORE: "restore",
  REMOVE: "remove",
  ACTIVATE: "activate",
  INACTIVATE: "inactivate",
  SEND_PASSWORD_RESET: "sendPasswordReset",
} as const satisfies Record<Exclude<AskedAction, "COURSES" | "GROUPS" | "SET_LOCATION" | "CHANGE_ROLE">, keyof Rights>;
