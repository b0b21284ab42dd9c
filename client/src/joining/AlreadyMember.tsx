import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { Link } from "react-router";
import type { Joining_ViewerFragment } from "../graphql/generated";
import { DoorLayout } from "../session/DoorLayout";
import { useSignOutHere } from "./useSignOutHere";

interface AlreadyMemberProps {
  account: Joining_ViewerFragment["account"];
  department: string;
  /** Whether the link is one person's: then it may be meant for somebody else. */
  isPersonal: boolean;
}

export function AlreadyMember({ account, department, isPersonal }: AlreadyMemberProps) {
  const { leave, leaving } = useSignOutHere();
  return (
    <DoorLayout
      title={`You are in ${department} already`}
      lead={
        <>
          You are signed in as <strong dir="auto">{account.name}</strong> ({account.email ?? account.loginId}).{" "}
          {isPersonal && "If the invitation is for somebody else, sign out first; it is still unused."}
        </>
      }
    >
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1 }}>
        <Button variant="contained" component={Link} to="/">
          Go to Home
        </Button>
        <Button onClick={leave} loading={leaving}>
          Sign out
        </Button>
      </Box>
    </DoorLayout>
  );
}
