import { useMemo } from "react";
import type { AuditFilter, AuditWay } from "../graphql/generated";
import { endOfDay, startOfDay } from "../ui/dayBounds";
import { type PagePosition, positionIn } from "../ui/paging";
import { deleteAll, onlyKnown, setList, setOrDelete, useListUrl } from "../ui/useListUrl";

/** What the audit log shows, as its URL says it. The export's address has the same words, with instants for days. */
export interface AuditView {
  actor: string;
  subject: string;
  actions: string[];
  ways: AuditWay[];
  /** Days of the department, `2026-11-22`. */
  fromDay: string;
  toDay: string;
  /** One person alone: the way here from their record. */
  userId: string;
  position: PagePosition;
}

export const ways: readonly AuditWay[] = ["PAGE", "IMPORT", "TOKEN", "SUPPORT", "SELF", "SYSTEM"];

const viewNames = ["actor", "subject", "action", "way", "from-day", "to-day", "user"];
const dayIn = (params: URLSearchParams, name: string): string => {
  const day = params.get(name) ?? "";
  return /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day)) ? day : "";
};

export function readAuditView(params: URLSearchParams): AuditView {
  return {
    actor: params.get("actor") ?? "",
    subject: params.get("subject") ?? "",
    actions: params.getAll("action").filter((action) => /^[a-z][a-z.-]*$/.test(action)),
    ways: onlyKnown(ways, params.getAll("way")),
    fromDay: dayIn(params, "from-day"),
    toDay: dayIn(params, "to-day"),
    userId: params.get("user") ?? "",
    position: positionIn(params),
  };
}

export function auditFilterOf(view: AuditView, timeZone: string): AuditFilter {
  const { actor, subject, actions, ways: chosen, fromDay, toDay, userId } = view;
  return {
    ...(actor && { actor }),
    ...(subject && { subject }),
    ...(actions.length > 0 && { actions }),
    ...(chosen.length > 0 && { ways: chosen }),
    ...(fromDay && { from: startOfDay(fromDay, timeZone) }),
    ...(toDay && { to: endOfDay(toDay, timeZone) }),
    ...(userId && { userId }),
  };
}

/** Where the current view, all its pages, comes as a CSV file. */
export function auditExportUrl(departmentId: string, view: AuditView, timeZone: string): string {
  const { actor, subject, actions, ways: chosen, from, to, userId } = auditFilterOf(view, timeZone);
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ actor, subject, from, to, user: userId })) {
    if (value) query.set(name, String(value));
  }
  setList(query, "action", actions ?? []);
  setList(query, "way", chosen ?? []);
  return `/departments/${encodeURIComponent(departmentId)}/audit-log.csv${query.size > 0 ? `?${query}` : ""}`;
}

export const countAuditFilters = ({ actions, ways: chosen, fromDay, toDay, userId }: AuditView): number =>
  [actions.length > 0, chosen.length > 0, fromDay || toDay, userId].filter(Boolean).length;

export type AuditViewChange = Partial<Omit<AuditView, "position">>;

function writeChange(params: URLSearchParams, change: AuditViewChange): void {
  if (change.actor !== undefined) setOrDelete(params, "actor", change.actor);
  if (change.subject !== undefined) setOrDelete(params, "subject", change.subject);
  if (change.fromDay !== undefined) setOrDelete(params, "from-day", change.fromDay);
  if (change.toDay !== undefined) setOrDelete(params, "to-day", change.toDay);
  if (change.userId !== undefined) setOrDelete(params, "user", change.userId);
  if (change.actions) setList(params, "action", change.actions);
  if (change.ways) setList(params, "way", change.ways);
}

export function useAuditView() {
  const { params, size, change, move, resize } = useListUrl();
  const view = useMemo(() => readAuditView(params), [params]);
  return {
    view,
    size,
    move,
    resize,
    /** Typing replaces the history entry, choosing makes one. */
    change: (wanted: AuditViewChange) =>
      change((next) => writeChange(next, wanted), {
        replace: wanted.actor !== undefined || wanted.subject !== undefined,
      }),
    reset: () => change((next) => deleteAll(next, viewNames)),
  };
}
