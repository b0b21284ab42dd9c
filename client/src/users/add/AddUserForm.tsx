import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import FormControl from "@mui/material/FormControl";
import FormControlLabel from "@mui/material/FormControlLabel";
import FormLabel from "@mui/material/FormLabel";
import Radio from "@mui/material/Radio";
import RadioGroup from "@mui/material/RadioGroup";
import { useId } from "react";
import type { AddUserChoicesQuery } from "../../graphql/generated";
import { roleWords } from "../../ui/roleWords";
import { SelectInput } from "../../ui/SelectInput";
import { TextInput } from "../../ui/TextInput";
import { AddUserOptions } from "./AddUserOptions";
import type { useNewUser } from "./useNewUser";

interface AddUserFormProps {
  formId: string;
  state: ReturnType<typeof useNewUser>;
  choices: AddUserChoicesQuery["department"] | undefined;
  onInvite: (email: string) => void;
}

/** Name, e-mail and role; all else can wait. */
export function AddUserForm({ formId, state, choices, onInvite }: AddUserFormProps) {
  const { user, change, add, fields, problem, isEmailInUse } = state;
  const byId = useId();
  const roles = choices?.viewerMayAssignRoles ?? [user.role];
  return (
    <Box
      component="form"
      id={formId}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
      sx={{ display: "grid", gap: 2.5, pt: 0.5 }}
    >
      {problem && <Alert severity="error">{problem.message}</Alert>}
      <Box sx={{ display: "grid", gap: 2, gridTemplateColumns: { sm: "1fr 1fr" } }}>
        <TextInput
          label="First name"
          value={user.firstName}
          onChange={(firstName) => change({ firstName })}
          problem={fields.firstName}
          autoComplete="off"
          autoFocus
          required
        />
        <TextInput
          label="Last name"
          value={user.lastName}
          onChange={(lastName) => change({ lastName })}
          problem={fields.lastName}
          autoComplete="off"
          required
        />
      </Box>
      <FormControl>
        <FormLabel id={byId} sx={{ fontSize: "0.875rem", fontWeight: 600, color: "text.primary" }}>
          Signs in by
        </FormLabel>
        <RadioGroup
          row
          aria-labelledby={byId}
          value={user.by}
          onChange={(_, by) => change({ by: by === "loginId" ? "loginId" : "email" })}
        >
          <FormControlLabel value="email" control={<Radio />} label="E-mail address" />
          <FormControlLabel value="loginId" control={<Radio />} label="Login ID, for people without e-mail" />
        </RadioGroup>
      </FormControl>
      {user.by === "email" ? (
        <TextInput
          key="email"
          label="E-mail"
          type="email"
          value={user.email}
          onChange={(email) => change({ email })}
          problem={fields.email}
          help="Gets a mail with a link to choose a password."
          autoComplete="off"
          required
        />
      ) : (
        <TextInput
          key="loginId"
          label="Login ID"
          value={user.loginId}
          onChange={(loginId) => change({ loginId })}
          problem={fields.loginId}
          help="Such as crew-7: no spaces, no @. You print a one-time code to hand over."
          inputProps={{ autoComplete: "off", autoCapitalize: "none", spellCheck: false, maxLength: 64 }}
          required
        />
      )}
      {isEmailInUse && (
        <Alert
          severity="info"
          action={
            <Button color="inherit" size="small" onClick={() => onInvite(user.email.trim())}>
              Invite instead
            </Button>
          }
        >
          An invitation lets whoever has the account join with it.
        </Alert>
      )}
      <SelectInput
        label="Role"
        value={user.role}
        options={roles.map((role) => ({ value: role, label: roleWords[role] }))}
        onChange={(role) => change({ role })}
      />
      <AddUserOptions user={user} choices={choices} problem={fields.employeeId} onChange={change} />
    </Box>
  );
}
