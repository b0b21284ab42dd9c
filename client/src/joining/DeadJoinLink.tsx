import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { Link } from "react-router";
import type { JoinLinkState } from "../graphql/generated";
import { DoorLayout } from "../session/DoorLayout";
import { deadJoinWords, type JoinLinkKind } from "./joinWords";

interface DeadJoinLinkProps {
  kind: JoinLinkKind;
  state: Exclude<JoinLinkState, "VALID">;
  department: string | null | undefined;
  isSignedIn: boolean;
}

/** A link that nobody can join by (any more): why, and what to do now. */
export function DeadJoinLink({ kind, state, department, isSignedIn }: DeadJoinLinkProps) {
  const { title, lead } = deadJoinWords(kind, state, department);
  return (
    <DoorLayout title={title} lead={lead}>
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1 }}>
        {isSignedIn ? (
          <Button variant="contained" component={Link} to="/">
            Go to Home
          </Button>
        ) : (
          <Button variant={state === "USED" ? "contained" : "outlined"} component={Link} to="/sign-in">
            Sign in
          </Button>
        )}
        {state === "USED" && !isSignedIn && (
          <Button component={Link} to="/forgot-password">
            Forgot your password?
          </Button>
        )}
      </Box>
    </DoorLayout>
  );
}
