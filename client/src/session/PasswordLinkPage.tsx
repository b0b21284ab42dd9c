import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { Link, useNavigate, useParams } from "react-router";
import { ErrorState } from "../ui/ErrorState";
import { useNotify } from "../ui/Notify";
import { DoorLayout } from "./DoorLayout";
import { enter } from "./enter";
import { usePasswordLinkPageQuery, useSetPasswordMutation } from "./generated";
import { NewPasswordForm } from "./NewPasswordForm";
import { secondStepPath } from "./nextPath";
import { Opening } from "./Opening";
import { deadLinkWords, liveLinkWords } from "./passwordLinkWords";

/** Where the links of the mails lead: a first password for a new account, or a new one for a forgotten one. */
export function PasswordLinkPage() {
  const { token = "" } = useParams();
  const navigate = useNavigate();
  const notify = useNotify();
  const { data, problem, refetch } = usePasswordLinkPageQuery({ token });
  const [setPassword, { loading, problem: refusal }] = useSetPasswordMutation();

  if (problem) {
    return (
      <main>
        <ErrorState level="h1" problem={problem} onRetry={() => refetch()} />
      </main>
    );
  }
  if (!data) return <Opening label="Checking the link" />;

  const link = data.passwordLink;
  if (link.state !== "VALID") {
    const { title, lead } = deadLinkWords(link.state, link.purpose);
    return (
      <DoorLayout title={title} lead={lead}>
        <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1 }}>
          <Button variant="contained" component={Link} to={link.state === "USED" ? "/sign-in" : "/forgot-password"}>
            {link.state === "USED" ? "Sign in" : "Send me a new link"}
          </Button>
          <Button component={Link} to={link.state === "USED" ? "/forgot-password" : "/sign-in"}>
            {link.state === "USED" ? "Forgot your password?" : "Back to sign in"}
          </Button>
        </Box>
      </DoorLayout>
    );
  }

  const save = async (newPassword: string) => {
    const { data: answer, problem: why } = await setPassword({ token, newPassword });
    if (why?.code === "NOT_FOUND" || why?.code === "CONFLICT") await refetch();
    if (!answer) return;
    if (!answer.setPassword) {
      notify("Your password is set.");
      return navigate(secondStepPath("/"), { replace: true });
    }
    await enter();
    notify("Your password is set. You are signed in.");
    navigate("/", { replace: true });
  };
  const { title, lead } = liveLinkWords(link.purpose, link.firstName);
  return (
    <DoorLayout title={title} lead={lead}>
      <NewPasswordForm signInName={link.signInName ?? ""} working={loading} problem={refusal} onSave={save} />
    </DoorLayout>
  );
}
