import { useState } from "react";
import { problemOf } from "../graphql/errors";
import type { Course_FactsFragment, CourseInput } from "../graphql/generated";
import type { Problem } from "../ui/problem";
import { courseDifferences } from "./courseDifferences";
import { type CourseDraft, draftOf, inputOf, newCourse } from "./courseDraft";
import { type CourseProblems, problemsAtOnce, problemsOf } from "./courseProblems";

interface DraftOptions {
  /** What the server knows; left out for a new course. */
  course?: Course_FactsFragment;
  save: (input: CourseInput) => Promise<unknown>;
  /** Reads the course anew after somebody changed it meanwhile. */
  reload?: () => Promise<unknown>;
}

/** What was typed over what the server knows; it stands when somebody else was quicker, or saving fails. */
export function useCourseDraft({ course, save, reload }: DraftOptions) {
  const [edit, setEdit] = useState<Partial<CourseDraft>>({});
  const [seen, setSeen] = useState<Course_FactsFragment>();
  const [tried, setTried] = useState(false);
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<Problem>();
  const base = course ? draftOf(course) : newCourse;
  const draft: CourseDraft = { ...base, ...edit };
  const isDirty = JSON.stringify(draft) !== JSON.stringify(base);
  const ofServer: CourseProblems = failure?.fields ?? {};
  const problems: CourseProblems = { ...ofServer, ...(tried ? problemsOf(draft) : problemsAtOnce(draft)) };

  const set = (values: Partial<CourseDraft>) => {
    setEdit((current) => ({ ...current, ...values }));
    setFailure(undefined);
  };

  /** Answers whether it is saved. */
  const submit = async (): Promise<boolean> => {
    setTried(true);
    if (Object.keys(problemsOf(draft)).length > 0) return false;
    setSaving(true);
    setFailure(undefined);
    try {
      await save(inputOf(draft));
      return true;
    } catch (error) {
      const problem = problemOf(error);
      const isOvertaken = problem.code === "CONFLICT" && Object.keys(problem.fields).length === 0;
      if (isOvertaken && course && reload) {
        setSeen(course);
        await reload();
      } else setFailure(problem);
      return false;
    } finally {
      setSaving(false);
    }
  };

  return {
    draft,
    set,
    isDirty,
    saving,
    submit,
    problems,
    /** What belongs to no field. */
    general: failure && Object.keys(failure.fields).length === 0 ? failure.message : undefined,
    /** What somebody else changed since the page was read; undefined where nobody was quicker. */
    theirs: seen && course && seen.version !== course.version ? courseDifferences(seen, course) : undefined,
  };
}
