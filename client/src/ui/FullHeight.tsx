import type { ReactNode } from "react";

/** A page whose table scrolls inside, so that its header and its pager stay in sight. On phones the page scrolls. */
export function FullHeight({ children }: { children: ReactNode }) {
  return <div className="full-height">{children}</div>;
}
