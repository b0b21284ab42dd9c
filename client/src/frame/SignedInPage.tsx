import { useEffect } from "react";
import { Navigate, useLocation, useNavigate } from "react-router";
import { client, signedOut } from "../graphql/client";
import { problemOf } from "../graphql/errors";
import { useSessionQuery } from "../graphql/generated";
import { signInPath } from "../session/nextPath";
import { Opening } from "../session/Opening";
import { SessionProvider } from "../session/SessionProvider";
import { ErrorState } from "../ui/ErrorState";
import { Frame } from "./Frame";
import { useReturn } from "./useReturn";

/** The door of every page behind sign-in: asks who is here, and leads who is not to the sign-in page and back. */
export function SignedInPage() {
  const location = useLocation();
  const here = location.pathname + location.search;
  const { data, error, refetch } = useSessionQuery();
  useReturnToSignIn(here);
  useReturn(data?.viewer?.account.id);

  if (data?.viewer) {
    return (
      <SessionProvider viewer={data.viewer}>
        <Frame />
      </SessionProvider>
    );
  }
  if (data) return <Navigate to={signInPath(here)} replace />;
  if (!error) return <Opening />;
  return (
    <main>
      <ErrorState level="h1" problem={problemOf(error)} onRetry={() => refetch()} />
    </main>
  );
}

function useReturnToSignIn(here: string) {
  const navigate = useNavigate();
  useEffect(() => {
    const leave = () => {
      navigate(signInPath(here), { replace: true, state: { ended: true } });
      void client.clearStore();
    };
    signedOut.addEventListener("signed-out", leave);
    return () => signedOut.removeEventListener("signed-out", leave);
  }, [here, navigate]);
}
