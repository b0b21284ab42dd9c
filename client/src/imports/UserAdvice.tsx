import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";

export function UserAdvice() {
  return (
    <Alert severity="info" variant="outlined" sx={{ alignItems: "flex-start" }}>
      <AlertTitle>Do some of these people already use Muster? Inviting is better</AlertTitle>
      An invitation by e-mail lets a person connect the account they already have, even under another address. An import
      makes a new account for every address it does not know; an address that is in use gets an invitation, never a
      second account.
    </Alert>
  );
}
