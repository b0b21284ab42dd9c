import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { Link, useParams } from "react-router";
import { client } from "../graphql/client";
import { problemOf } from "../graphql/errors";
import { useConfirmEmailMutation, useConfirmEmailPageQuery } from "../graphql/generated";
import { DoorLayout } from "../session/DoorLayout";
import { Opening } from "../session/Opening";
import { DoorProblem } from "./DoorProblem";

/** Where the mail to an account's new address leads: the address changes on the click, not on opening the link. */
export function ConfirmEmailPage() {
  const { token = "" } = useParams();
  const { data, error, refetch } = useConfirmEmailPageQuery({ variables: { token }, fetchPolicy: "no-cache" });
  const [confirm, { data: confirmed, loading, error: refusal }] = useConfirmEmailMutation();

  if (error) return <DoorProblem error={error} onRetry={() => refetch()} />;
  if (!data) return <Opening label="Checking the link" />;

  const onward = (
    <Button variant="contained" component={Link} to={data.viewer ? "/" : "/sign-in"}>
      {data.viewer ? "Go to Home" : "Sign in"}
    </Button>
  );
  if (confirmed) {
    return (
      <DoorLayout
        title="Your address is confirmed"
        lead={
          <>
            From now on you sign in as <strong>{confirmed.confirmEmail}</strong>, and mails go there.
          </>
        }
      >
        {onward}
      </DoorLayout>
    );
  }
  if (!data.emailLink) {
    return (
      <DoorLayout
        title="This link is no longer valid"
        lead="It works once, for 7 days, and only until a newer one is sent. If you have used it, your address is confirmed. If not, have the address changed once more."
      >
        {onward}
      </DoorLayout>
    );
  }
  const save = async () => {
    try {
      await confirm({ variables: { token } });
      await client.clearStore();
    } catch (failure) {
      if (problemOf(failure).code === "NOT_FOUND") await refetch();
    }
  };
  return (
    <DoorLayout
      title="Is this your address?"
      lead={
        <>
          <strong>{data.emailLink}</strong> becomes the address of your account: you sign in with it, and mails go
          there.
        </>
      }
    >
      <Box sx={{ display: "grid", gap: 2.5 }}>
        {refusal && <Alert severity="error">{problemOf(refusal).message}</Alert>}
        <Button variant="contained" size="large" onClick={save} loading={loading} sx={{ minHeight: 46 }}>
          Confirm this address
        </Button>
      </Box>
    </DoorLayout>
  );
}
