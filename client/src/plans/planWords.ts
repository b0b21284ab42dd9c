import type { PlanComponentKind } from "../graphql/generated";

/** The parts of a plan, in the order in which hours fill them. */
export const kindOrder: readonly PlanComponentKind[] = ["NATIONAL", "LOCAL_STATE", "INDIVIDUAL"];

export const kindWords: Record<PlanComponentKind, { label: string; help: string }> = {
  NATIONAL: { label: "National", help: "What the National Registry asks for, by topic" },
  LOCAL_STATE: { label: "Local-State", help: "What your state, region or department asks for" },
  INDIVIDUAL: { label: "Individual", help: "What each person chooses" },
};
