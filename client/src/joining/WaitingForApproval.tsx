import Button from "@mui/material/Button";
import { useNavigate } from "react-router";
import { client } from "../graphql/client";
import { DoorLayout } from "../session/DoorLayout";

/** After joining a department where an officer approves everybody. */
export function WaitingForApproval({ department }: { department: string }) {
  const navigate = useNavigate();
  const goHome = async () => {
    await client.clearStore();
    navigate("/", { replace: true });
  };
  return (
    <DoorLayout
      title="One step is left"
      lead={
        <>
          An officer of <bdi>{department}</bdi> has to approve that you join. You need not do anything: when it is done,
          you find the department on your Home.
        </>
      }
    >
      <Button variant="contained" onClick={goHome}>
        Go to Home
      </Button>
    </DoorLayout>
  );
}
