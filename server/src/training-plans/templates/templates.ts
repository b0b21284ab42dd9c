import type { PlanContent } from "../plan.rules.js";
import {
  NCCP_LEVELS,
  NCCP_YEARS,
  nccp2016LastDay,
  nccp2016Template,
  nccp2025FirstDay,
  nccp2025Template,
} from "./nccp.js";
import { TEXAS_LEVELS, texasTemplate } from "./texas.js";

/** A plan to begin with. */
export interface Template {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  /** Whose rules these are; a family has one template for each level at a time. */
  readonly family: string;
  readonly level: string;
  /** First and last day on which a certification may end that follows it; null where it has no such day. */
  readonly endsFrom: string | null;
  readonly endsUntil: string | null;
  /** Years of its period; null where each department says so itself. */
  readonly years: number | null;
  readonly content: PlanContent;
}

const REGISTRY = "National Registry (NCCP)";
const WORDS = { EMR: "EMR", EMT: "EMT", AEMT: "AEMT", PARAMEDIC: "Paramedic" } as const;

// The totals of 2025 are published for EMT alone.
const TOTALS_TOO = "The totals by component are those of 2016: confirm them, and the hours of National topics.";
const TOPICS = "The totals by component are the Registry's; confirm the hours of National topics.";

/** All templates, the newest model first. */
export const TEMPLATES: readonly Template[] = [
  ...NCCP_LEVELS.map((level) => ({
    id: `nccp-2025-${level.toLowerCase()}`,
    name: `NCCP 2025 ${WORDS[level]}`,
    note: `For certifications that end after ${level === "EMR" ? "30 September 2025" : "31 March 2025"}. ${level === "EMT" ? TOPICS : TOTALS_TOO}`,
    ...{ family: REGISTRY, level: WORDS[level], years: NCCP_YEARS },
    ...{ endsFrom: nccp2025FirstDay(level), endsUntil: null },
    content: nccp2025Template(level),
  })),
  ...NCCP_LEVELS.map((level) => ({
    id: `nccp-2016-${level.toLowerCase()}`,
    name: `NCCP 2016 ${WORDS[level]}`,
    note: `For certifications up to ${level === "EMR" ? "30 September 2025" : "31 March 2025"}, complete by topic. Limits on distributive education ended in 2022; add them where your state keeps them.`,
    ...{ family: REGISTRY, level: WORDS[level], years: NCCP_YEARS },
    ...{ endsFrom: null, endsUntil: nccp2016LastDay(level) },
    content: nccp2016Template(level),
  })),
  ...TEXAS_LEVELS.map((level) => ({
    id: `texas-${level.toLowerCase()}`,
    name: `Texas ${level}`,
    note: "Content areas of the Texas Department of State Health Services. Set the period of your certification.",
    ...{ family: "Texas", level, years: null, endsFrom: null, endsUntil: null },
    content: texasTemplate(level),
  })),
];
