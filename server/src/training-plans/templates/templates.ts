import type { PlanContent } from "../plan.rules.js";
import { NCCP_LEVELS, nccp2016Template, nccp2025Template } from "./nccp.js";
import { TEXAS_LEVELS, texasTemplate } from "./texas.js";

/** A plan to begin with. */
export interface Template {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly content: PlanContent;
}

const WORDS = { EMR: "EMR", EMT: "EMT", AEMT: "AEMT", PARAMEDIC: "Paramedic" } as const;

/** All templates, the newest model first. */
export const TEMPLATES: readonly Template[] = [
  ...NCCP_LEVELS.map((level) => ({
    id: `nccp-2025-${level.toLowerCase()}`,
    name: `NCCP 2025 ${WORDS[level]}`,
    note: `For certifications that end after ${level === "EMR" ? "30 September 2025" : "31 March 2025"}. The totals by component are the Registry's; confirm the hours of National topics.`,
    content: nccp2025Template(level),
  })),
  ...NCCP_LEVELS.map((level) => ({
    id: `nccp-2016-${level.toLowerCase()}`,
    name: `NCCP 2016 ${WORDS[level]}`,
    note: `For certifications up to ${level === "EMR" ? "30 September 2025" : "31 March 2025"}, complete by topic. Limits on distributive education ended in 2022; add them where your state keeps them.`,
    content: nccp2016Template(level),
  })),
  ...TEXAS_LEVELS.map((level) => ({
    id: `texas-${level.toLowerCase()}`,
    name: `Texas ${level}`,
    note: "Content areas of the Texas Department of State Health Services. Set the period of your certification.",
    content: texasTemplate(level),
  })),
];
