import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { problemOf } from "../graphql/errors";
import type { Joining_ViewerFragment } from "../graphql/generated";
import { useSignOutHere } from "./useSignOutHere";

interface ConfirmAccountProps {
  account: Joining_ViewerFragment["account"];
  /** The address that was invited; none for a department's link. */
  invited?: string | null;
  department: string;
  working: boolean;
  error: unknown;
  onJoin: () => void;
}

/** Asks the person who is signed in whether this account is the one that joins; names both addresses. */
export function ConfirmAccount({ account, invited, department, working, error, onJoin }: ConfirmAccountProps) {
  const { leave, leaving } = useSignOutHere();
  const own = account.email ?? account.loginId ?? "";
  const isOther = Boolean(invited) && invited?.toLowerCase() !== account.email?.toLowerCase();
  return (
    <Box sx={{ display: "grid", gap: 2.5 }}>
      {Boolean(error) && <Alert severity="error">{problemOf(error).message}</Alert>}
      <Box component="dl" sx={{ m: 0, border: 1, borderColor: "divider", borderRadius: 1, overflow: "hidden" }}>
        {invited && <Fact label="Invited address" value={invited} />}
        <Fact label="You are signed in as" value={own} more={account.name} />
      </Box>
      {isOther && (
        <Box sx={{ color: "text.secondary" }}>
          These are two addresses. Are both yours? Then join with the account that you have: your records stay together,
          and you go on signing in as {own}. No second account is made.
        </Box>
      )}
      <Box sx={{ display: "grid", gap: 1 }}>
        <Button
          variant="contained"
          size="large"
          onClick={onJoin}
          loading={working}
          sx={{ minHeight: 46, overflowWrap: "anywhere" }}
        >
          Join {department} as {own}
        </Button>
        <Button onClick={leave} loading={leaving} disabled={working}>
          That is not me: sign out
        </Button>
      </Box>
    </Box>
  );
}

function Fact({ label, value, more }: { label: string; value: string; more?: string }) {
  return (
    <Box sx={{ px: 2, py: 1.5, "& + &": { borderTop: 1, borderColor: "divider" } }}>
      <Box component="dt" sx={{ color: "text.secondary", fontSize: "0.875rem" }}>
        {label}
      </Box>
      <Box component="dd" sx={{ m: 0, overflowWrap: "anywhere" }}>
        <strong>{value}</strong>
        {more && (
          <Box dir="auto" sx={{ fontSize: "0.875rem" }}>
            {more}
          </Box>
        )}
      </Box>
    </Box>
  );
}
