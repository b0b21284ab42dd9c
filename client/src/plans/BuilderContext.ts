import { createContext, type Dispatch, useContext } from "react";
import type { PlanEdit } from "./planEdits";

interface Builder {
  edit: Dispatch<PlanEdit>;
  /** Takes a part out, with a way to undo it; the focus goes on from the button that did. */
  remove: (key: string, name: string, button: HTMLElement) => void;
  /** Content areas to choose from; others may be typed. */
  areaChoices: readonly string[];
}

const BuilderContext = createContext<Builder | null>(null);

export const BuilderProvider = BuilderContext.Provider;

/** What the rows of the builder work with. */
export function useBuilder(): Builder {
  const builder = useContext(BuilderContext);
  if (!builder) throw new Error("useBuilder outside of a PlanBuilder");
  return builder;
}
