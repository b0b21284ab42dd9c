import { useCallback, useRef, useState } from "react";
import { useNavigate } from "react-router";
import { client } from "../../graphql/client";
import { problemOf } from "../../graphql/errors";
import { type BulkUsersMutation, useBulkUsersMutation } from "../../graphql/generated";
import { mayBeDone } from "../../graphql/problems";
import type { OpenDepartment } from "../../session/departments";
import { lazyDialog } from "../../ui/lazyDialog";
import { useNotify } from "../../ui/Notify";
import { countOf } from "../../ui/numbers";
import { actionPath } from "./actionPath";
import { actionWords, isLive, resultWords } from "./actionWords";
import type { ActionInput, ActionTarget, Ask, AskedAction } from "./asked";

export const ActionDialog = lazyDialog(async () => (await import("./ActionDialog")).ActionDialog);

type Asked = { action: AskedAction; target: ActionTarget; from: HTMLElement | null };

/** Asks in a dialog, does it once, and says what came of it. */
export function useUserActions(department: OpenDepartment) {
  const notify = useNotify();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [bulkUsers, { loading, error, reset }] = useBulkUsersMutation();
  const key = useRef("");
  const isUnderWay = useRef(false);

  const ask = useCallback<Ask>(
    (action, target, from) => {
      key.current = crypto.randomUUID();
      reset();
      setAsked({ action, target, from });
      setOpen(true);
    },
    [reset],
  );

  const tell = (action: BulkUsersMutation["bulkUsers"], { name }: ActionTarget) => {
    const details = { label: "Details", onClick: () => void navigate(actionPath(action.id)) };
    if (isLive(action)) {
      const words = `${actionWords[action.action].doing} ${countOf(action.total, "user")}. You may leave this page.`;
      return notify({ message: words, severity: "info", action: details });
    }
    const severity = action.doneCount > 0 ? "success" : "info";
    if (!name) return notify({ message: resultWords(action), severity, action: details });
    const why = action.reasons[0]?.message;
    notify({ message: why ? `${name}: ${why}` : `${name} ${actionWords[action.action].done}.`, severity });
  };

  const run = async (target: ActionTarget, input: ActionInput) => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    try {
      const { data } = await bulkUsers({
        variables: {
          input: { departmentId: department.id, selection: target.selection, idempotencyKey: key.current, ...input },
        },
      });
      setOpen(false);
      target.onDone?.();
      if (data) tell(data.bulkUsers, target);
      await client.refetchQueries({ include: "active" });
    } catch (failure) {
      // What may have arrived is sent again under its own key; what was refused is another request.
      const problem = problemOf(failure);
      if (!mayBeDone(problem)) key.current = crypto.randomUUID();
      if (problem.code === "CONFLICT") await client.refetchQueries({ include: "active" });
    } finally {
      isUnderWay.current = false;
    }
  };

  const dialog = asked && (
    <ActionDialog
      action={asked.action}
      target={asked.target}
      department={department}
      open={isOpen}
      working={loading}
      problem={error && problemOf(error)}
      onRun={(input) => void run(asked.target, input)}
      onClose={() => setOpen(false)}
      onExited={() => {
        setAsked(null);
        giveFocusBack(asked.from);
      }}
    />
  );
  return { ask, dialog };
}

/** To what opened the dialog; where that is gone with what was done, to the page. */
function giveFocusBack(from: HTMLElement | null): void {
  const target = from?.isConnected ? from : document.getElementById("content");
  target?.focus({ preventScroll: true });
}
