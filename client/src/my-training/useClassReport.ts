import { useState } from "react";
import { type CourseDraft, newCourse } from "../courses/courseDraft";
import { type CourseProblems, problemsOf } from "../courses/courseProblems";
import { problemOf } from "../graphql/errors";
import { useReportOwnClassMutation } from "../graphql/generated";
import { classInput } from "../recording/rosterDraft";
import { proofProblem } from "../training/ProofField";
import { today } from "../ui/today";
import type { OwnDepartment } from "./useOwnDepartments";

/** The report of a class as it is typed. */
export interface ClassReport {
  departmentId: string;
  class: CourseDraft;
  completedOn: string;
  file: File | null;
}

export type ReportProblems = CourseProblems & { completedOn?: string; file?: string };

/** What is wrong with it before it is sent; the server looks again. */
function wrongWith({ class: ofClass, completedOn, file }: ClassReport): ReportProblems {
  const found: ReportProblems = { ...problemsOf(ofClass) };
  if (!completedOn) found.completedOn = "Enter the day.";
  const ofFile = file ? proofProblem(file) : "Choose the certificate or another proof.";
  if (ofFile) found.file = ofFile;
  return found;
}

/** The report of a class that one took elsewhere: what is typed, what is wrong with it, and sending it. */
export function useClassReport(department: OwnDepartment | undefined, onDone: () => void) {
  const [draft, setDraft] = useState<ClassReport>({
    ...{ departmentId: department?.id ?? "", completedOn: today(department?.timeZone), file: null },
    class: { ...newCourse, creditType: "STATE" },
  });
  const [tried, setTried] = useState(false);
  const [report, { loading, error, reset }] = useReportOwnClassMutation({
    refetchQueries: ["MyCoursesTab", "MyTranscriptTab"],
  });
  const refusal = error && problemOf(error);
  const problems: ReportProblems = tried ? { ...refusal?.fields, ...wrongWith(draft) } : {};

  const send = async () => {
    setTried(true);
    const { file } = draft;
    if (!file || Object.keys(wrongWith(draft)).length > 0) return;
    const { departmentId: of, completedOn } = draft;
    try {
      await report({ variables: { departmentId: of, class: classInput(draft.class), completedOn, file } });
    } catch {
      return; // said in the form
    }
    onDone();
  };
  return {
    draft,
    set: (change: Partial<ClassReport>) => {
      if (error) reset();
      setDraft((current) => ({ ...current, ...change }));
    },
    setClass: (change: Partial<CourseDraft>) => {
      if (error) reset();
      setDraft((current) => ({ ...current, class: { ...current.class, ...change } }));
    },
    isDirty: draft.class.name !== "" || draft.class.provider !== "" || draft.file !== null,
    problems,
    /** What no field is at fault for. */
    unplaced: refusal && Object.keys(refusal.fields).length === 0 ? refusal.message : undefined,
    working: loading,
    send,
  };
}
