import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from "react";
import { keepFocus } from "../ui/keepFocus";
import { useNotify } from "../ui/Notify";
import type { PlanDraft } from "./planDraft";
import { editPlan, placeOf } from "./planEdits";
import { type PlanProblems, problemsAt, problemsOf } from "./planProblems";

const noProblems: PlanProblems = {};

/** A plan as it is being written: what was typed, what is wrong with it, and whether there is something to lose. */
export function usePlanDraft(begin: () => PlanDraft) {
  const notify = useNotify();
  const [start, setStart] = useState(begin);
  const [draft, edit] = useReducer(editPlan, start);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<{ problems: PlanProblems; draft: PlanDraft }>();
  const [isSaved, setIsSaved] = useState(false);
  const latest = useRef(draft);
  useEffect(() => {
    latest.current = draft;
  }, [draft]);

  const found = useMemo(() => problemsOf(draft, tried), [draft, tried]);
  const problems = useMemo(
    // The server's words stand until something is changed: then they may be about something else.
    () => ({ ...(refused?.draft === draft ? refused.problems : noProblems), ...found }),
    [refused, draft, found],
  );
  const isDirty = useMemo(() => JSON.stringify(draft) !== JSON.stringify(start), [draft, start]);

  const remove = useCallback(
    (key: string, name: string, button: HTMLElement) => {
      const removed = placeOf(latest.current, key);
      if (!removed) return;
      const list = button.closest("[data-parts]");
      edit({ type: "remove", key });
      list?.querySelector<HTMLElement>(":scope > [data-add]")?.focus();
      keepFocus();
      notify({
        message: `Removed ${name}.`,
        severity: "info",
        action: { label: "Undo", onClick: () => edit({ type: "putBack", removed }) },
      });
    },
    [notify],
  );

  return {
    draft,
    edit,
    remove,
    problems,
    isDirty: isDirty && !isSaved,
    isSaved,
    /** Whether it can be sent; shows what lacks. */
    check: (): boolean => {
      setTried(true);
      return Object.keys(problemsOf(draft, true)).length === 0;
    },
    /** Puts the server's words beside their fields. */
    refuse: (fields: Readonly<Record<string, string>>) => setRefused({ problems: problemsAt(draft, fields), draft }),
    /** There is nothing to lose any more. */
    saved: () => setIsSaved(true),
    /** Begins anew from another text. */
    restart: (wanted: PlanDraft) => {
      setStart(wanted);
      setTried(false);
      edit({ type: "replace", draft: wanted });
    },
  };
}
