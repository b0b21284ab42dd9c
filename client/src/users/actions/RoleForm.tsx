import Box from "@mui/material/Box";
import FormControlLabel from "@mui/material/FormControlLabel";
import Radio from "@mui/material/Radio";
import RadioGroup from "@mui/material/RadioGroup";
import { useState } from "react";
import { type Role, useUserActionsMenuQuery } from "../../graphql/generated";
import { roles, roleWords } from "../../ui/roleWords";
import { ActionForm } from "./ActionForm";
import type { ActionFormProps } from "./asked";

const meanings: Record<Role, string> = {
  GENERAL_USER: "Sees their own profile, plans and records.",
  TRAINING_OFFICER: "Looks after the department's people and their training.",
  ADMIN: "A training officer who also decides over the department's settings.",
};

/** The role that users get. Of one user it says which are not to be given, and why. */
export function RoleForm({ target, working, onRun, onClose }: ActionFormProps) {
  const [role, setRole] = useState<Role>();
  const userId = target.name ? target.selection.userIds?.[0] : undefined;
  const { data } = useUserActionsMenuQuery({ variables: { id: userId ?? "" }, skip: !userId });
  const refusals = new Map(data?.user.viewerRoleChoices.map((choice) => [choice.role, choice.refusal]));
  return (
    <ActionForm
      verb="Change role"
      working={working}
      disabled={!role}
      hasFields
      onConfirm={() => role && onRun({ action: "CHANGE_ROLE", role })}
      onClose={onClose}
    >
      {!target.name && (
        <Box sx={{ mb: 1 }}>Counts from their next request on. Who has the role already is skipped.</Box>
      )}
      <RadioGroup
        aria-label="Role"
        value={role ?? ""}
        onChange={(event) => setRole(roles.find((one) => one === event.target.value))}
        sx={{ gap: 0.75 }}
      >
        {roles.map((value, index) => {
          const why = refusals.get(value)?.message;
          return (
            <FormControlLabel
              key={value}
              value={value}
              disabled={why !== undefined}
              control={<Radio autoFocus={index === 0} sx={{ alignSelf: "flex-start", py: 0.5 }} />}
              label={
                <>
                  <Box component="span" sx={{ display: "block", color: "text.primary", fontWeight: 600 }}>
                    {roleWords[value]}
                  </Box>
                  <Box component="span" sx={{ fontSize: "0.875rem" }}>
                    {why ?? meanings[value]}
                  </Box>
                </>
              }
            />
          );
        })}
      </RadioGroup>
    </ActionForm>
  );
}
