import { useState } from "react";
import { problemOf } from "../graphql/errors";
import { useCorrectLicencesMutation, usePurchaseLicencesMutation } from "../graphql/generated";
import { useNotify } from "../ui/Notify";
import { countOf } from "../ui/numbers";
import {
  type KnownPool,
  type OrderDraft,
  type OrderProblems,
  type OrderWay,
  problemsOf,
  readAmount,
} from "./orderWords";

interface LicenceOrder {
  departmentId: string;
  way: OrderWay;
  course: { id: string; name: string } | null;
  pool: KnownPool;
  onDone: (courseId: string) => void;
}

/** What is being added or put right, and what the server says to it. Sent twice, it is done once. */
export function useLicenceOrder({ departmentId, way, course, pool, onDone }: LicenceOrder) {
  const notify = useNotify();
  const [draft, setDraft] = useState<OrderDraft>({ course, amount: "", note: "" });
  const [tried, setTried] = useState(false);
  const [idempotencyKey, setKey] = useState(() => crypto.randomUUID());
  const [purchase, purchasing] = usePurchaseLicencesMutation();
  const [correct, correcting] = useCorrectLicencesMutation();
  const { loading, error, reset } = way === "ADD" ? purchasing : correcting;
  const refused = error && problemOf(error);
  const ofServer: OrderProblems = refused?.fields ?? {};
  const own = problemsOf(way, pool, draft);

  const set = (values: Partial<OrderDraft>) => {
    setDraft({ ...draft, ...values });
    setKey(crypto.randomUUID()); // something else is asked for now
    reset();
  };

  const send = async () => {
    setTried(true);
    const amount = readAmount(draft.amount);
    if (!draft.course || amount === null || Object.keys(own).length > 0) return;
    const { id: courseId, name } = draft.course;
    const variables = { input: { departmentId, courseId, amount, note: draft.note.trim() || null, idempotencyKey } };
    try {
      await (way === "ADD" ? purchase({ variables }) : correct({ variables }));
    } catch {
      return; // said beside the field
    }
    notify(`${countOf(Math.abs(amount), "licence")} of “${name}” ${amount > 0 ? "added" : "taken off"}.`);
    onDone(courseId);
  };

  return {
    draft,
    set,
    send,
    working: loading,
    problems: { ...ofServer, ...(tried ? own : {}) },
    /** What belongs to no field. */
    general: refused && Object.keys(refused.fields).length === 0 ? refused.message : undefined,
  };
}
