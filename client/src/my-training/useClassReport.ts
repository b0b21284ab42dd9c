import { useState } from "react";
import { problemOf } from "../graphql/errors";
import { type CreditType, type TakeType, useReportOwnClassMutation } from "../graphql/generated";
import { proofProblem } from "../training/ProofField";
import type { Problem } from "../ui/problem";
import { today } from "../ui/today";

/** What is typed of a class that was taken elsewhere. */
export interface ClassDraft {
  departmentId: string;
  name: string;
  provider: string;
  completedOn: string;
  hours: string;
  takeType: TakeType | "";
  creditType: CreditType | "";
  capceNumber: string;
  file: File | null;
}

export type DraftProblems = Partial<Record<keyof ClassDraft, string>>;

/** What is wrong with it before it is sent; the server looks again. */
function problemsOf(draft: ClassDraft): DraftProblems {
  const found: DraftProblems = {};
  if (!draft.name.trim()) found.name = "Enter the name of the class.";
  if (!draft.provider.trim()) found.provider = "Enter who offered it.";
  if (!draft.completedOn) found.completedOn = "Enter the day.";
  if (!minutesOf(draft.hours)) found.hours = "Enter hours, such as 1.5.";
  if (!draft.takeType && !draft.capceNumber.trim()) found.takeType = "Choose how you took it.";
  if (!draft.creditType) found.creditType = "Choose what its credit comes from.";
  if (!draft.file) found.file = "Choose the certificate or another proof.";
  return found;
}

/** Minutes of "1.5" or "1,5" hours; 0 for what is no number. */
const minutesOf = (hours: string): number => Math.round(Number(hours.trim().replace(",", ".")) * 60) || 0;

/** The server's words by the field that they are about. */
const placed = ({ fields }: Problem): DraftProblems => ({ ...fields, hours: fields.minutes });

/** The report of a class that one took elsewhere: what is typed, what is wrong with it, and sending it. */
export function useClassReport(departmentId: string, onDone: () => void) {
  const [draft, setDraft] = useState<ClassDraft>({
    ...{ departmentId, name: "", provider: "", completedOn: today(), hours: "" },
    ...{ takeType: "", creditType: "", capceNumber: "", file: null },
  });
  const [tried, setTried] = useState(false);
  const [report, { loading, error, reset }] = useReportOwnClassMutation({
    refetchQueries: ["MyCoursesTab", "MyTranscriptTab"],
  });
  const refusal = error && problemOf(error);
  const problems = tried ? { ...(refusal && placed(refusal)), ...problemsOf(draft) } : {};

  const send = async () => {
    setTried(true);
    const { name, provider, takeType, creditType, capceNumber, file } = draft;
    if (Object.keys(problemsOf(draft)).length > 0 || !creditType || !file || proofProblem(file)) return;
    const facts = { name, provider, creditType, capceNumber: capceNumber || null, minutes: minutesOf(draft.hours) };
    try {
      await report({
        variables: {
          ...{ departmentId: draft.departmentId, completedOn: draft.completedOn, file },
          class: { ...facts, takeType: takeType || null },
        },
      });
    } catch {
      return; // said in the form
    }
    onDone();
  };
  return {
    draft,
    set: (change: Partial<ClassDraft>) => {
      if (error) reset();
      setDraft((current) => ({ ...current, ...change }));
    },
    isDirty: draft.name !== "" || draft.provider !== "" || draft.file !== null,
    problems,
    /** What no field is at fault for. */
    unplaced: refusal && !Object.values(placed(refusal)).some(Boolean) ? refusal.message : undefined,
    working: loading,
    send,
  };
}
