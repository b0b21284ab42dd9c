import { useRef, useState } from "react";
import { problemOf } from "../graphql/errors";
import { type RecordCompletionsMutation, useRecordCompletionsMutation } from "../graphql/generated";
import type { ProgressRequest } from "../graphql/progressFetch";
import type { OpenDepartment } from "../session/departments";
import type { Problem } from "../ui/problem";
import { today } from "../ui/today";
import {
  isComplete,
  newRoster,
  problemsOfRoster,
  type RosterDraft,
  type RosterProblems,
  rosterInput,
} from "./rosterDraft";

/** What became of a roster, and what was asked. */
export interface Recorded {
  payload: RecordCompletionsMutation["recordCompletions"];
  draft: RosterDraft;
}

/** The server's words by the field that they are about. */
const placed = ({ fields }: Problem): RosterProblems => ({
  ...{ courseId: fields.courseId, completedOn: fields.completedOn, file: fields.file },
  userIds: fields.userIds ?? fields.groupIds,
  class: fields,
});

/** A roster while it is typed, sent and answered. The same roster sent again is recorded once: it keeps its key. */
export function useRoster({ id, timeZone }: OpenDepartment, start: Partial<RosterDraft>) {
  const [draft, setDraft] = useState<RosterDraft>({ ...newRoster, completedOn: today(timeZone), ...start });
  const [tried, setTried] = useState(false);
  const [sent, setSent] = useState<number | null>(null);
  const [recorded, setRecorded] = useState<Recorded | null>(null);
  const key = useRef({ of: "", key: "" });
  const [record, { loading, error, reset }] = useRecordCompletionsMutation();
  const refusal = error && problemOf(error);
  const own = problemsOfRoster(draft, today(timeZone));
  const ofServer = refusal && placed(refusal);
  const isPlaced = ofServer !== undefined && Object.keys(refusal?.fields ?? {}).length > 0;

  const send = async () => {
    setTried(true);
    if (!isComplete(own) || loading) return;
    const { file } = draft;
    const input = rosterInput(id, draft);
    const what = JSON.stringify([input, file && [file.name, file.size, file.lastModified]]);
    if (key.current.of !== what) key.current = { of: what, key: crypto.randomUUID() };
    const fetchOptions: ProgressRequest = file
      ? { onUploadProgress: (bytes, total) => setSent(Math.floor((bytes * 100) / total)) }
      : {};
    try {
      const { data } = await record({
        variables: { input: { ...input, idempotencyKey: key.current.key }, file },
        context: { fetchOptions },
      });
      if (data) setRecorded({ payload: data.recordCompletions, draft });
    } catch {
      // Said in the form through the mutation's own error.
    } finally {
      setSent(null);
    }
  };

  return {
    draft,
    set: (change: Partial<RosterDraft>) => {
      if (error) reset();
      setDraft((current) => ({ ...current, ...change }));
    },
    problems: (tried ? merge(own, ofServer) : merge({ class: {} }, ofServer)) satisfies RosterProblems,
    /** Whether it can be said what it comes to: that does not depend on the proof. */
    complete: isComplete({ ...own, file: undefined }),
    /** What no field is at fault for. */
    general: refusal && !isPlaced ? refusal : undefined,
    working: loading,
    /** How much of the proof has left, in percent; null where nothing is sent. */
    sent,
    send,
    recorded,
    /** The next roster, with what of this one stays. */
    again: (keep: Partial<RosterDraft>) => {
      setDraft({ ...newRoster, completedOn: draft.completedOn, ...keep });
      setTried(false);
      setRecorded(null);
      reset();
    },
  };
}

/** One's own words go first; the server's stand where there are none. */
const merge = (own: RosterProblems, ofServer: RosterProblems | undefined): RosterProblems => ({
  courseId: own.courseId ?? ofServer?.courseId,
  completedOn: own.completedOn ?? ofServer?.completedOn,
  userIds: own.userIds ?? ofServer?.userIds,
  file: own.file ?? ofServer?.file,
  class: { ...ofServer?.class, ...own.class },
});
