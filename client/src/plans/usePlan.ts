import { useOutletContext } from "react-router";
import type { PlanPage_PlanFragment } from "../graphql/generated";

interface OpenPlan {
  plan: PlanPage_PlanFragment;
  /** Reads it again, after who has it changed. */
  onChanged: () => void;
}

/** The plan that is open, for its tabs. */
export const usePlan = (): OpenPlan => useOutletContext<OpenPlan>();
