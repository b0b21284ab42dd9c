import { useCallback, useState } from "react";
import { client } from "../graphql/client";
import { problemOf } from "../graphql/errors";
import {
  type Report_CompletionFragment,
  type ReportDecision,
  useDecideCompletionsMutation,
} from "../graphql/generated";
import { keepFocus } from "../ui/keepFocus";
import { useNotify } from "../ui/Notify";
import { countOf } from "../ui/numbers";

export type Report = Report_CompletionFragment;

/** What became of one report: nothing is said of those that were done. */
export interface Decided {
  report: Report;
  message: string | null;
}

interface Said {
  /** Whether the server took it at all. */
  isDone: boolean;
  reasonProblem?: string;
}

/** What the page asks for: the reports, and how many wait. */
const queries = ["completionsPage", "waitingCompletions"];
const verbs: Record<ReportDecision, string> = { ACCEPT: "accepted", REFUSE: "refused" };

/** "PALS of Dana Núñez is accepted.", "12 reports accepted." */
function doneWords(decision: ReportDecision, reports: readonly Report[]): string {
  const [report, ...more] = reports;
  if (!report || more.length > 0) return `${countOf(reports.length, "report")} ${verbs[decision]}.`;
  return `${report.className} of ${report.userName} is ${verbs[decision]}.`;
}

/** Accepts and refuses reports, one or several, asks for the list anew, and keeps what could not be done until it was read. */
export function useDecisions() {
  const notify = useNotify();
  const [decide, { loading }] = useDecideCompletionsMutation();
  const [results, setResults] = useState<readonly Decided[]>([]);

  /** Says the same to reports; answers with what is wrong with the reason, if that is it. */
  const say = useCallback(
    async (decision: ReportDecision, reports: readonly Report[], reason?: string): Promise<Said> => {
      const completions = reports.flatMap(({ id, userId }) => (userId ? [{ userId, completionId: id }] : []));
      try {
        const { data } = await decide({ variables: { input: { completions, decision, reason: reason ?? null } } });
        const messages = new Map(data?.decideCompletions.map(({ completionId, message }) => [completionId, message]));
        const decided = reports.map((report) => ({ report, message: messages.get(report.id) ?? null }));
        const left = decided.filter(({ message }) => message !== null);
        if (left.length === 0) notify(doneWords(decision, reports));
        else if (reports.length === 1) notify({ message: left[0]?.message ?? "", severity: "info" });
        else setResults(decided);
        await client.refetchQueries({ include: queries }).catch(() => undefined); // the page says it
        keepFocus();
        return { isDone: true };
      } catch (failure) {
        const { message, fields } = problemOf(failure);
        if (fields.reason) return { isDone: false, reasonProblem: fields.reason };
        notify({ message, severity: "error" });
        return { isDone: false };
      }
    },
    [decide, notify],
  );
  return { working: loading, say, results, forgetResults: () => setResults([]) };
}
