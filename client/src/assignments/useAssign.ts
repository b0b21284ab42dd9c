import { skipToken } from "@apollo/client/react";
import { useMemo, useState } from "react";
import { problemOf } from "../graphql/errors";
import {
  type CheckAssignCourseQuery,
  useAssignCourseMutation,
  useAssignedCourseNameQuery,
  useCheckAssignCourseQuery,
} from "../graphql/generated";
import { mayBeDone } from "../graphql/problems";
import { nobody, type People } from "../training/PeoplePicker";
import { fewPeople } from "./assignmentWords";

export type AssignCheckResult = CheckAssignCourseQuery["checkAssignCourse"];

interface Named {
  id: string;
  name: string;
}

/** A course about to be given to people: what was chosen, what it would come to, and doing it once. */
export function useAssign(departmentId: string, courseId: string | null, given: readonly Named[]) {
  const [chosen, setChosen] = useState<Named | null>();
  const [people, setPeople] = useState<People>({ ...nobody, users: given });
  const [dueOn, setDueOn] = useState("");
  const [wantsMail, setWantsMail] = useState<boolean>();
  const linked = useAssignedCourseNameQuery(courseId ? { variables: { departmentId, courseId } } : skipToken);
  const course = chosen === undefined ? (linked.data?.course ?? null) : chosen;

  const target = useMemo(
    () =>
      course && people.users.length + people.groups.length > 0
        ? {
            ...{ departmentId, courseId: course.id },
            ...{ userIds: people.users.map(({ id }) => id), groupIds: people.groups.map(({ id }) => id) },
          }
        : null,
    [departmentId, course, people],
  );
  const checked = useCheckAssignCourseQuery(
    target
      ? { variables: { input: target }, fetchPolicy: "network-only", notifyOnNetworkStatusChange: true }
      : skipToken,
  );
  const check = target && !checked.loading ? checked.data?.checkAssignCourse : undefined;
  const notify = wantsMail ?? (check === undefined || check.assignableCount <= fewPeople);

  const [assign, { loading: working, error, reset }] = useAssignCourseMutation();
  // One key for one wish: when its answer is lost, or the button is pressed twice, it is done once.
  const [idempotencyKey, setIdempotencyKey] = useState(() => crypto.randomUUID());
  const changed = () => {
    setIdempotencyKey(crypto.randomUUID());
    reset();
  };

  const send = async () => {
    if (!target || working) return null;
    const input = { ...target, dueOn: dueOn || null, notify, idempotencyKey };
    try {
      return (await assign({ variables: { input } })).data?.assignCourse ?? null;
    } catch (failure) {
      if (!mayBeDone(problemOf(failure))) setIdempotencyKey(crypto.randomUUID());
      void checked.refetch().catch(() => undefined); // what stood in the way is said there too
      return null;
    }
  };
  const failure = error ?? checked.error ?? linked.error;
  return {
    ...{ course, people, dueOn, notify, check, working, send },
    isChecking: target !== null && checked.loading,
    problem: failure && problemOf(failure),
    chooseCourse: (wanted: Named | null) => {
      setChosen(wanted);
      changed();
    },
    choosePeople: (wanted: People) => {
      setPeople(wanted);
      changed();
    },
    chooseDueOn: (day: string) => {
      setDueOn(day);
      changed();
    },
    chooseMail: (isOn: boolean) => {
      setWantsMail(isOn);
      changed();
    },
  };
}

/** How many licences are missing. */
export const shortOf = ({ licencesNeeded, licencesAvailable }: AssignCheckResult): number =>
  Math.max(0, licencesNeeded - licencesAvailable);
