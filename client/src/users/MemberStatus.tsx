import Box from "@mui/material/Box";
import FormControlLabel from "@mui/material/FormControlLabel";
import Switch from "@mui/material/Switch";
import { useState } from "react";
import { problemOf } from "../graphql/errors";
import { type MemberStatus_UserFragment, useSetUserStatusMutation } from "../graphql/generated";
import { ConfirmDialog } from "../ui/ConfirmDialog";
import { useNotify } from "../ui/Notify";
import { UserStatusChip } from "../ui/UserStatusChip";
import { consequenceOf } from "./statusMeaning";

/** The status, and the switch between active and inactive for those who may. */
export function MemberStatus({ user }: { user: MemberStatus_UserFragment }) {
  const { id, name, status, version, viewerCanSetStatus, department } = user;
  const [asks, setAsks] = useState(false);
  const [setStatus, { loading, error, reset }] = useSetUserStatusMutation();
  const notify = useNotify();
  const wanted = status === "ACTIVE" ? "INACTIVE" : "ACTIVE";
  const verb = wanted === "ACTIVE" ? "Set active" : "Set inactive";

  const change = async () => {
    try {
      await setStatus({ variables: { input: { userId: id, status: wanted, version } }, refetchQueries: ["userPage"] });
      setAsks(false);
      notify(`${name} is ${wanted.toLowerCase()} now.`);
    } catch {
      // Shown in the dialog through the mutation's own error.
    }
  };

  return (
    <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: 3 }}>
      <UserStatusChip status={status} />
      {viewerCanSetStatus && (
        <FormControlLabel
          label="Active"
          control={
            <Switch
              checked={status === "ACTIVE"}
              onChange={() => {
                reset();
                setAsks(true);
              }}
            />
          }
        />
      )}
      <ConfirmDialog
        open={asks}
        title={`${verb}: ${name}?`}
        verb={verb}
        destructive={wanted === "INACTIVE"}
        working={loading}
        problem={error && problemOf(error)}
        onConfirm={change}
        onClose={() => setAsks(false)}
      >
        {consequenceOf(wanted, department.inactivePolicy, department.name)}
      </ConfirmDialog>
    </Box>
  );
}
