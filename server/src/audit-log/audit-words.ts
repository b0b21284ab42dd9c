import { AuditChange, AuditWay } from "./audit-event.type.js";

const WAYS: Readonly<Record<string, AuditWay>> = {
  MEMBER: AuditWay.PAGE,
  ACCOUNT: AuditWay.SELF,
  SUPPORT: AuditWay.SUPPORT,
  TOKEN: AuditWay.TOKEN,
  SYSTEM: AuditWay.SYSTEM,
};

/** An import is a way of its own, whoever ran it. */
export const wayOf = (actorKind: string, isImport: boolean): AuditWay =>
  isImport ? AuditWay.IMPORT : (WAYS[actorKind] ?? AuditWay.SYSTEM);

/** The kinds of actors behind ways; an import's events have a batch instead. */
export const actorKindsOf = (ways: readonly AuditWay[]): string[] =>
  Object.entries(WAYS).flatMap(([kind, way]) => (ways.includes(way) ? [kind] : []));

/** What an event stores, field by field: `[old, new]` for a change, a plain value for what is to be known. */
export function changesOf(stored: unknown): AuditChange[] {
  if (typeof stored !== "object" || stored === null) return [];
  return Object.entries(stored).map(([field, value]) => {
    const [oldValue, newValue] = isChange(value) ? value : [null, value];
    return Object.assign(new AuditChange(), { field, oldValue: asText(oldValue), newValue: asText(newValue) });
  });
}

export const isChange = (value: unknown): value is [unknown, unknown] => Array.isArray(value) && value.length === 2;

function asText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.join("; ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
