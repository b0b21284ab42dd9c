import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import { useEffect } from "react";
import { Link as RouterLink, useLocation, useNavigate, useSearchParams } from "react-router";
import { DemoSignIns } from "./DemoSignIns";
import { DoorLayout } from "./DoorLayout";
import { enter } from "./enter";
import { type SignInInput, useSignInMutation, useSignInPageQuery } from "./generated";
import { nextPath, secondStepPath } from "./nextPath";
import { SignInForm } from "./SignInForm";

export function SignInPage() {
  const navigate = useNavigate();
  const location = useLocation();
  const [params] = useSearchParams();
  const next = nextPath(params.get("next"));
  const { data } = useSignInPageQuery({});
  const [signIn, { loading, problem }] = useSignInMutation();
  const isSignedIn = Boolean(data?.viewer);

  useEffect(() => {
    if (isSignedIn) navigate(next, { replace: true });
  }, [isSignedIn, navigate, next]);

  const submit = async (input: SignInInput) => {
    const { data: answer } = await signIn({ input });
    if (!answer) return;
    if (!answer.signIn) return navigate(secondStepPath(next));
    await enter();
    navigate(next, { replace: true });
  };

  return (
    <DoorLayout title="Sign in" lead="Welcome back. Use your e-mail address or the login ID your department gave you.">
      {location.state?.ended && (
        <Alert severity="info" sx={{ mb: 3 }}>
          Your session has ended. Sign in to go on where you were.
        </Alert>
      )}
      {location.state?.late && (
        <Alert severity="info" sx={{ mb: 3 }}>
          The time for the code is over. Start again with your password.
        </Alert>
      )}
      <SignInForm onSignIn={submit} working={loading} problem={problem} />
      <Link component={RouterLink} to="/forgot-password" sx={{ display: "inline-block", mt: 2.5 }}>
        Forgot your password?
      </Link>
      <Box sx={{ mt: 1.25, fontSize: "0.875rem", color: "text.secondary" }}>
        A code on paper from your training officer?{" "}
        <Link component={RouterLink} to="/code">
          Use it here
        </Link>
      </Box>
      {data && data.demoSignIns.length > 0 && (
        <DemoSignIns signIns={data.demoSignIns} disabled={loading} onChoose={submit} />
      )}
    </DoorLayout>
  );
}
