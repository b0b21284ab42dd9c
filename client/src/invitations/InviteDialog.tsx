import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import useMediaQuery from "@mui/material/useMediaQuery";
import { type FormEvent, useState } from "react";
import { client } from "../graphql/client";
import { problemOf } from "../graphql/errors";
import { useInviteChoicesQuery, useInviteUsersMutation } from "../graphql/generated";
import { mayBeDone } from "../graphql/problems";
import type { OpenDepartment } from "../session/departments";
import { countOf } from "../ui/numbers";
import { CopyLink } from "./CopyLink";
import { InviteeField } from "./InviteeField";
import { InviteOptions, type InviteOptionsValues } from "./InviteOptions";
import { InviteResults } from "./InviteResults";
import { useInvitees } from "./useInvitees";

interface InviteDialogProps {
  department: OpenDepartment;
  /** What stands in To at first. */
  initialText?: string;
  onClose: () => void;
}

const initial: InviteOptionsValues = { role: "GENERAL_USER", groupIds: [], locationId: "", message: "" };
const formId = "invite-users";

/** Invites people by e-mail: whom, as what, and then what became of each. */
export function InviteDialog({ department, initialText, onClose }: InviteDialogProps) {
  const departmentId = department.id;
  const isPhone = useMediaQuery((theme) => theme.breakpoints.down("sm"), { noSsr: true });
  const invitees = useInvitees(departmentId, initialText);
  const [values, setValues] = useState(initial);
  const [missing, setMissing] = useState(false);
  // One key for one sending: when its answer is lost, sending again sends nothing twice.
  const [idempotencyKey, setIdempotencyKey] = useState(() => crypto.randomUUID());
  const { data: choices } = useInviteChoicesQuery({ variables: { departmentId } });
  const [invite, { data, loading, error, reset }] = useInviteUsersMutation();
  const result = data?.inviteUsers;
  const count = invitees.invitees.filter(({ outcome }) => outcome === "INVITABLE").length;

  const send = async (event: FormEvent) => {
    event.preventDefault();
    const all = await invitees.add(invitees.text);
    setMissing(all?.length === 0);
    if (!all || all.length === 0) return;
    const { role, groupIds, locationId, message } = values;
    const input = {
      departmentId,
      addresses: all.map(({ address }) => address),
      role,
      groupIds,
      locationId: locationId || null,
      message: message.trim() || null,
      idempotencyKey,
    };
    try {
      await invite({ variables: { input } });
      await client.refetchQueries({ include: "active" });
    } catch (failure) {
      if (!mayBeDone(problemOf(failure))) setIdempotencyKey(crypto.randomUUID());
    }
  };
  const again = () => {
    invitees.setInvitees(result?.results.filter(({ outcome }) => outcome === "INVALID") ?? []);
    setIdempotencyKey(crypto.randomUUID());
    reset();
  };

  return (
    <Dialog
      open
      onClose={loading ? undefined : onClose}
      fullScreen={isPhone}
      fullWidth
      maxWidth="sm"
      aria-labelledby={`${formId}-title`}
    >
      <DialogTitle id={`${formId}-title`}>{result ? "Invitations" : "Invite users"}</DialogTitle>
      <DialogContent>
        {result ? (
          <InviteResults results={result.results} invitedCount={result.invitedCount} />
        ) : (
          <Box sx={{ display: "grid", gap: 2.5, gridTemplateColumns: "minmax(0, 1fr)", pt: 0.5 }}>
            <Box component="form" id={formId} noValidate onSubmit={send} sx={{ display: "grid", gap: 2 }}>
              {error && <Alert severity="error">{problemOf(error).message}</Alert>}
              <InviteeField state={invitees} missing={missing} />
              <InviteOptions
                values={values}
                choices={choices?.department}
                onChange={(change) => setValues((current) => ({ ...current, ...change }))}
              />
            </Box>
            <CopyLink department={department} />
          </Box>
        )}
      </DialogContent>
      <DialogActions>
        {result ? (
          <>
            <Button onClick={again}>Invite more</Button>
            <Button variant="contained" onClick={onClose} autoFocus>
              Done
            </Button>
          </>
        ) : (
          <>
            <Button onClick={onClose} disabled={loading}>
              Cancel
            </Button>
            <Button type="submit" form={formId} variant="contained" loading={loading}>
              {count > 1 ? `Send ${countOf(count, "Invite")}` : "Send Invite"}
            </Button>
          </>
        )}
      </DialogActions>
    </Dialog>
  );
}
