import { formatNumber } from "../ui/numbers";

/** Licences that were paid for are added; a number that was written down wrong is put right. */
export type OrderWay = "ADD" | "CORRECT";

/** What a pool has, where it is known. */
export type KnownPool = { total: number; available: number } | null | undefined;

interface OrderWords {
  title: string;
  verb: string;
  amountLabel: string;
  amountHelp: (pool: KnownPool, amount: number | null) => string;
  noteLabel: string;
  noteHelp: string;
}

export const orderWords: Record<OrderWay, OrderWords> = {
  ADD: {
    title: "Add licences",
    verb: "Add licences",
    amountLabel: "How many were bought",
    amountHelp: () => "They can be assigned at once.",
    noteLabel: "Note",
    noteHelp: "Optional, e.g. the number of the order. It stands in the ledger.",
  },
  CORRECT: {
    title: "Correct the number of licences",
    verb: "Correct",
    amountLabel: "How many more or fewer",
    amountHelp: (pool, amount) =>
      pool && amount
        ? `Then ${formatNumber(pool.total + amount)} were bought and ${formatNumber(pool.available + amount)} are available.`
        : "5 for more, -5 for fewer. Only available ones can be taken off.",
    noteLabel: "Why",
    noteHelp: "It stands in the ledger for good.",
  },
};

const whole = /^[+\-−]?\d{1,6}$/;

/** "-5", also with the typographic minus; null where it is no whole number. */
export function readAmount(text: string): number | null {
  const typed = text.trim().replace("−", "-");
  return whole.test(typed) ? Number(typed) : null;
}

export interface OrderDraft {
  course: { id: string; name: string } | null;
  amount: string;
  note: string;
}

export type OrderProblems = Partial<Record<"courseId" | "amount" | "note", string>>;

/** What keeps an order from being sent. */
export function problemsOf(way: OrderWay, pool: KnownPool, draft: OrderDraft): OrderProblems {
  const problems: OrderProblems = {};
  const amount = amountProblem(way, pool, readAmount(draft.amount));
  if (!draft.course) problems.courseId = "Choose a course.";
  if (amount) problems.amount = amount;
  if (way === "CORRECT" && !draft.note.trim()) problems.note = "Say why.";
  return problems;
}

function amountProblem(way: OrderWay, pool: KnownPool, amount: number | null): string | undefined {
  if (way === "ADD") return amount === null || amount < 1 ? "Give a whole number, 1 or more." : undefined;
  if (!amount) return "Give a whole number: 5 for more, -5 for fewer.";
  return pool && pool.available + amount < 0
    ? `Only ${formatNumber(pool.available)} are free; what is assigned or used can't be taken off.`
    : undefined;
}
