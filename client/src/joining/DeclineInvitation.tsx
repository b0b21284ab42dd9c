import Button from "@mui/material/Button";
import { useState } from "react";
import { problemOf } from "../graphql/errors";
import { useDeclineByInvitationMutation } from "../graphql/generated";
import { ConfirmDialog } from "../ui/ConfirmDialog";

interface DeclineInvitationProps {
  token: string;
  department: string;
  onDeclined: () => void;
}

/** Saying no, with or without an account; asked once more before. */
export function DeclineInvitation({ token, department, onDeclined }: DeclineInvitationProps) {
  const [asks, setAsks] = useState(false);
  const [decline, { loading, error }] = useDeclineByInvitationMutation();
  const refuse = async () => {
    try {
      await decline({ variables: { token } });
      onDeclined();
    } catch {
      // Shown in the dialog through the mutation's own error.
    }
  };
  return (
    <>
      <Button color="inherit" onClick={() => setAsks(true)} sx={{ justifySelf: "center" }}>
        Decline the invitation
      </Button>
      <ConfirmDialog
        open={asks}
        title={`Decline the invitation of ${department}?`}
        verb="Decline"
        destructive
        working={loading}
        problem={error && problemOf(error)}
        onConfirm={refuse}
        onClose={() => setAsks(false)}
      >
        You will not join, and the department's officers see that you declined. They may invite you again.
      </ConfirmDialog>
    </>
  );
}
