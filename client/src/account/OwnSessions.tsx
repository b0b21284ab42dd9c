import { useState } from "react";
import { problemOf } from "../graphql/errors";
import {
  type SessionRow_SessionFragment,
  useEndOtherSessionsMutation,
  useEndSessionMutation,
  useOwnSessionsQuery,
} from "../graphql/generated";
import { ConfirmDialog } from "../ui/ConfirmDialog";
import { useNotify } from "../ui/Notify";
import { countOf } from "../ui/numbers";
import { deviceWords } from "./deviceWords";
import { SessionList } from "./SessionList";
import { Waiting } from "./Waiting";

/** Where one is signed in, and the ends of it. */
export function OwnSessions() {
  const { data, error, refetch } = useOwnSessionsQuery({ fetchPolicy: "cache-and-network" });
  const [chosen, setChosen] = useState<SessionRow_SessionFragment | "others">();
  const [endOne, ending] = useEndSessionMutation();
  const [endOthers, endingOthers] = useEndOtherSessionsMutation();
  const notify = useNotify();
  const sessions = data?.viewer?.sessions;
  if (!sessions) return <Waiting error={error} onRetry={() => refetch()} label="Loading your sessions" />;

  const choose = (what: SessionRow_SessionFragment | "others") => {
    ending.reset();
    endingOthers.reset();
    setChosen(what);
  };
  const end = async () => {
    if (!chosen) return;
    try {
      const n = chosen === "others" ? (await endOthers()).data?.endOtherSessions : await endSession(chosen.key);
      await refetch();
      setChosen(undefined);
      notify(n === 0 ? "It had ended already." : `${countOf(n ?? 1, "session")} ended.`);
    } catch {
      // Shown in the dialog through the mutation's own error.
    }
  };
  const endSession = async (key: string) => ((await endOne({ variables: { key } })).data?.endSession ? 1 : 0);
  const failure = ending.error ?? endingOthers.error;

  return (
    <>
      <SessionList sessions={sessions} onEnd={choose} onEndOthers={() => choose("others")} />
      <ConfirmDialog
        open={chosen !== undefined}
        title={chosen === "others" ? "Sign out everywhere else?" : "End this session?"}
        verb={chosen === "others" ? "Sign out everywhere else" : "End session"}
        destructive
        working={ending.loading || endingOthers.loading}
        problem={failure && problemOf(failure)}
        onConfirm={end}
        onClose={() => setChosen(undefined)}
      >
        {chosen === "others"
          ? "Every other browser that is signed in to your account is signed out at once. You stay signed in here."
          : `${deviceWords(chosen?.userAgent)} is signed out at once. If you do not know it, change your password too.`}
      </ConfirmDialog>
    </>
  );
}
