import type { ReactNode } from "react";

/** A part of the guide. */
export interface GuideSection {
  id: string;
  title: string;
  body: ReactNode;
}
