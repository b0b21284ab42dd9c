import type { ReactNode } from "react";

/** Words for screen readers alone. */
export function HiddenText({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <span id={id} className="hidden-text">
      {children}
    </span>
  );
}
