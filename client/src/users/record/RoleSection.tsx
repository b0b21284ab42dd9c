import Box from "@mui/material/Box";
import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import { type Role, useChangeUserRoleMutation } from "../../graphql/generated";
import { useNotify } from "../../ui/Notify";
import { roleWords } from "../../ui/roleWords";
import { ChangeDialog } from "./ChangeDialog";
import { Note, RecordSection } from "./RecordSection";
import type { RecordUser } from "./useRecordChange";

const meanings: Record<Role, string> = {
  GENERAL_USER: "Sees their own profile, records and invitations.",
  TRAINING_OFFICER: "Works with the department's users, imports and training.",
  ADMIN: "All that a training officer may, and the department's settings.",
};

/** The role as a drop-down of the three; what cannot be given says why. */
export function RoleSection({ user, isOfficer }: { user: RecordUser; isOfficer: boolean }) {
  const { id, name, role, status, department, viewerRoleChoices } = user;
  const [wanted, setWanted] = useState<Role>();
  const [shown, setShown] = useState<Role>(role);
  const [changeRole] = useChangeUserRoleMutation();
  const notify = useNotify();
  const choose = (choice: Role) => {
    setShown(choice);
    setWanted(choice);
  };

  if (!isOfficer || status === "ARCHIVED") {
    return (
      <RecordSection title="Department Role" note={meanings[role]}>
        {roleWords[role]}
      </RecordSection>
    );
  }
  const refusals = new Set(viewerRoleChoices.flatMap(({ refusal }) => refusal?.message ?? []));
  return (
    <RecordSection title="Department Role" note={meanings[role]}>
      <Box sx={{ display: "none", displayPrint: "block" }}>{roleWords[role]}</Box>
      <TextField
        select
        size="small"
        className="no-print"
        value={role}
        onChange={(event) => choose(event.target.value as Role)}
        slotProps={{ htmlInput: { "aria-label": "Department Role" } }}
        sx={{ minWidth: 220 }}
      >
        {viewerRoleChoices.map(({ role: choice, refusal }) => (
          <MenuItem key={choice} value={choice} disabled={Boolean(refusal)}>
            {roleWords[choice]}
          </MenuItem>
        ))}
      </TextField>
      {[...refusals].map((message) => (
        <Note key={message}>{message}</Note>
      ))}
      <ChangeDialog
        user={user}
        open={wanted !== undefined}
        title={titleOf(name, shown)}
        verb={`Make ${article(shown)}`}
        write={(version) => changeRole({ variables: { input: { userId: id, role: shown, version } } })}
        onDone={() => notify(`${name} is ${article(shown)} now.`)}
        onClose={() => setWanted(undefined)}
      >
        {consequenceOf(shown, department.name)}
      </ChangeDialog>
    </RecordSection>
  );
}

const article = (role: Role): string => `${role === "ADMIN" ? "an" : "a"} ${roleWords[role].toLowerCase()}`;

const titleOf = (name: string, role: Role): string => `Make ${name} ${article(role)}?`;

function consequenceOf(role: Role, departmentName: string): string {
  switch (role) {
    case "ADMIN":
      return `From their next click on they decide over ${departmentName}: its settings, its seats and who else is an admin.`;
    case "TRAINING_OFFICER":
      return `From their next click on they see and change the users of ${departmentName}, its imports and its training, but not its settings.`;
    default:
      return `From their next click on they no longer see the other people of ${departmentName}. Their own profile and records stay.`;
  }
}
