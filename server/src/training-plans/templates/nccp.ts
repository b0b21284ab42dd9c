import { readFileSync } from "node:fs";
import { join } from "node:path";
import { topFolder } from "../../platform/top.js";
import type { PlanCategory, PlanComponent, PlanContent, PlanRequirement } from "../plan.rules.js";

/** Certification levels of the National Registry, lowest first. */
export const NCCP_LEVELS = ["EMR", "EMT", "AEMT", "PARAMEDIC"] as const;

export type NccpLevel = (typeof NCCP_LEVELS)[number];

interface Nccp2016 {
  readonly levels: readonly NccpLevel[];
  /** Hours: National, Local-State, Individual. */
  readonly components: Readonly<Record<NccpLevel, readonly [number, number, number]>>;
  readonly distributiveCaps: Readonly<Record<NccpLevel, readonly [number, number, number]>>;
  /** Hours by topic, in the order of `levels`; 0 where a level asks for none. */
  readonly topics: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;
}

const file = join(topFolder, "server/src/training-plans/templates/nccp-2016.json");
const nccp2016 = JSON.parse(readFileSync(file, "utf8")) as Nccp2016;

const NATIONAL_AREAS = Object.keys(nccp2016.topics);
/** What the Local-State component takes until a department says otherwise: its own and its state's education. */
const LOCAL_CREDIT = ["STATE", "DEPARTMENT", "PROGRAM"];
const minutes = (hours: number): number => Math.round(hours * 60);

/**
 * The 2016 model, complete by topic. `withCaps` sets the historic limits on distributive education; since 2022 there
 * are none (nremt.org/EMT/Recertification).
 */
export function nccp2016Template(level: NccpLevel, withCaps = false): PlanContent {
  const at = nccp2016.levels.indexOf(level);
  const categories = Object.entries(nccp2016.topics)
    .map(
      ([name, topics]): PlanCategory => ({
        name,
        requirements: Object.entries(topics)
          .filter(([, hours]) => (hours[at] ?? 0) > 0)
          .map(
            ([topic, hours]): PlanRequirement => ({
              id: `${name}/${topic}`,
              name: topic,
              minutes: minutes(hours[at] ?? 0),
              // A class that names only the category may fill any of its topics.
              areas: [topic, name],
            }),
          ),
      }),
    )
    .filter(({ requirements }) => requirements.length > 0);
  return withLocalAndIndividual(level, categories, withCaps);
}

/** By arithmetic: a tenth of National must be pediatric (semaems.com, NREMT NCCR update). */
const PEDIATRIC_SHARE = 0.1;

/**
 * The 2025 model: totals by component, of which a tenth of National is pediatric. The hours of a topic are not
 * published; departments enter them, and all of National is marked to be confirmed.
 */
export function nccp2025Template(level: NccpLevel): PlanContent {
  const national = minutes(nccp2016.components[level][0]);
  const pediatric = Math.round(national * PEDIATRIC_SHARE);
  const requirements: PlanRequirement[] = [
    {
      id: "National/Pediatric",
      name: "Pediatric",
      minutes: pediatric,
      areas: ["Pediatric", "Pediatrics", "Pediatric Cardiac Arrest", "Pediatric Transport"],
      toConfirm: true,
    },
    {
      id: "National/Any topic",
      name: "Any National topic",
      minutes: national - pediatric,
      areas: [...NATIONAL_AREAS, "Pediatric", "Pediatrics", ...NATIONAL_AREAS.flatMap(topicsOf)],
      toConfirm: true,
    },
  ];
  return withLocalAndIndividual(level, [{ name: "National topics", requirements }], false);
}

const topicsOf = (area: string): string[] => Object.keys(nccp2016.topics[area] ?? {});

function withLocalAndIndividual(level: NccpLevel, national: PlanCategory[], withCaps: boolean): PlanContent {
  const [, local, individual] = nccp2016.components[level];
  const caps = nccp2016.distributiveCaps[level].map(minutes);
  const cap = (index: number) => (withCaps ? { distributiveCap: caps[index] ?? 0 } : {});
  const whole = (name: string, hours: number, creditTypes?: readonly string[]): PlanCategory[] => [
    { name, requirements: [{ id: name, name, minutes: minutes(hours), ...(creditTypes && { creditTypes }) }] },
  ];
  const components: PlanComponent[] = [
    { kind: "NATIONAL", name: "National", ...cap(0), categories: national },
    { kind: "LOCAL_STATE", name: "Local-State", ...cap(1), categories: whole("Local-State", local, LOCAL_CREDIT) },
    { kind: "INDIVIDUAL", name: "Individual", ...cap(2), categories: whole("Individual", individual) },
  ];
  return { components };
}

/** Certifications that end up to this day follow the 2016 model, later ones that of 2025 (nremt.org, training officers). */
export const nccp2016LastDay = (level: NccpLevel): string => (level === "EMR" ? "2025-09-30" : "2025-03-31");

export const nccp2025FirstDay = (level: NccpLevel): string => (level === "EMR" ? "2025-10-01" : "2025-04-01");

export const NCCP_YEARS = 2;

/** The two years that end on `expires`. */
export function nccpPeriod(expires: string): { from: string; to: string } {
  const start = new Date(`${expires}T00:00:00Z`);
  start.setUTCFullYear(start.getUTCFullYear() - NCCP_YEARS);
  start.setUTCDate(start.getUTCDate() + 1);
  return { from: start.toISOString().slice(0, 10), to: expires };
}
