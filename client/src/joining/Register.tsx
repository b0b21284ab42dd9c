import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { type ReactNode, useState } from "react";
import { useRegisterByInvitationLinkMutation } from "../graphql/generated";
import { DoorLayout } from "../session/DoorLayout";
import { NewPersonForm, type NewPersonValues } from "./NewPersonForm";

interface RegisterProps {
  token: string;
  department: string;
  link: { readonly allowedDomains: readonly string[]; readonly needsApproval: boolean };
  /** Over the form: the way for who has an account. */
  children: ReactNode;
}

/** Registers by a department's link: name and address now, the password once the mail has shown whose it is. */
export function Register({ token, department, link, children }: RegisterProps) {
  const [sentTo, setSentTo] = useState<string>();
  const [register, { loading, error }] = useRegisterByInvitationLinkMutation();

  const save = async ({ firstName, lastName, email }: NewPersonValues) => {
    try {
      await register({ variables: { input: { token, firstName, lastName, email } } });
      setSentTo(email.trim());
    } catch {
      // Shown by the form through the mutation's own error.
    }
  };

  if (sentTo !== undefined) {
    return (
      <DoorLayout
        title="Look into your mailbox"
        lead={
          <>
            A mail is on its way to <strong>{sentTo}</strong>. Open the link in it within 24 hours; then you have joined
            {link.needsApproval ? ", as soon as an officer has approved it." : "."}
          </>
        }
      >
        <Button variant="outlined" onClick={() => setSentTo(undefined)}>
          Use another address
        </Button>
        <Box sx={{ mt: 3, color: "text.secondary", fontSize: "0.875rem" }}>
          Nothing came? Look into the spam folder, or ask a training officer of {department} to invite you.
        </Box>
      </DoorLayout>
    );
  }
  return (
    <DoorLayout
      title={`Join ${department}`}
      lead={`Register as a general user.${link.needsApproval ? " An officer then approves that you join." : ""}`}
    >
      {children}
      <NewPersonForm
        verb="Register"
        emailHelp={
          link.allowedDomains.length > 0
            ? `An address at ${link.allowedDomains.join(" or ")}.`
            : "A mail there asks you to confirm it."
        }
        asksPassword={false}
        working={loading}
        error={error}
        onSave={save}
      />
    </DoorLayout>
  );
}
