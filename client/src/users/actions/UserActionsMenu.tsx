import Divider from "@mui/material/Divider";
import { useRef, useState } from "react";
import {
  type UserActionsMenuQuery,
  type UsersTable_UserFragment,
  useUserActionsMenuQuery,
} from "../../graphql/generated";
import { LateMenu } from "../../ui/LateMenu";
import { PlainIcon, paths } from "../../ui/PlainIcon";
import { ActionItem } from "./ActionItem";
import { whyNotWords } from "./actionWords";
import type { Ask, AskedAction } from "./asked";

interface UserActionsMenuProps {
  user: UsersTable_UserFragment;
  ask: Ask;
}

/** What can be done with one user. The menu is there once it was opened: fifty rows with theirs would be slow. */
export function UserActionsMenu({ user, ask }: UserActionsMenuProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [state, setState] = useState<"unopened" | "open" | "closed">("unopened");
  return (
    <>
      <button
        ref={button}
        type="button"
        className="icon-button"
        aria-label={`Actions for ${user.name}`}
        aria-haspopup="menu"
        aria-expanded={state === "open"}
        onClick={() => setState("open")}
      >
        <PlainIcon path={paths.moreVert} />
      </button>
      {state !== "unopened" && (
        <OneUserMenu
          user={user}
          open={state === "open"}
          button={button.current}
          onClose={() => setState("closed")}
          ask={ask}
        />
      )}
    </>
  );
}

interface OneUserMenuProps extends UserActionsMenuProps {
  open: boolean;
  button: HTMLButtonElement | null;
  onClose: () => void;
}

/** All of it, and where something does not apply, why (feature 20). */
function OneUserMenu({ user, open, button, onClose, ask }: OneUserMenuProps) {
  const { id, name, status, location } = user;
  const { data } = useUserActionsMenuQuery({ variables: { id }, skip: !open, fetchPolicy: "cache-and-network" });
  const why = whyNot(status, data?.user);
  const item = (action: AskedAction) => (
    <ActionItem
      key={action}
      action={action}
      why={why(action)}
      onChoose={() => {
        onClose();
        ask(action, { selection: { userIds: [id] }, count: 1, name, locationId: location?.id ?? null }, button);
      }}
    />
  );
  return (
    <LateMenu
      open={open}
      anchorEl={button}
      onClose={onClose}
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
    </LateMenu>
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
