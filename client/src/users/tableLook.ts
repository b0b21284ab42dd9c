import { useState } from "react";
import { isDensity, type TableDensity } from "../ui/density";
import { onlyKnown } from "../ui/useListUrl";

/** The columns that one may hide; the name and the actions always stand. */
export const userColumnNames = ["EMPLOYEE_ID", "PHONE", "EMAIL", "ROLE", "STATUS", "LOCATION", "GROUPS"] as const;
export type UserColumnName = (typeof userColumnNames)[number];

/** How the table looks: what a person chose for themself, or what a saved view brings. */
export interface TableLook {
  columns: readonly UserColumnName[];
  density: TableDensity;
}

/** Who has not chosen: all columns that fit. The e-mail stands below the name; its column is for sorting by it. */
export const firstLook = (isNarrow: boolean): TableLook => ({
  columns: isNarrow ? ["EMPLOYEE_ID", "ROLE", "STATUS"] : userColumnNames.filter((name) => name !== "EMAIL"),
  density: "NORMAL",
});

export const isSameLook = (one: TableLook, other: TableLook): boolean =>
  one.density === other.density && one.columns.join() === other.columns.join();

const storageKey = (accountId: string) => `muster-users-table-${accountId}`;

function rememberedLook(accountId: string): Partial<TableLook> {
  try {
    const { columns, density } = JSON.parse(localStorage.getItem(storageKey(accountId)) ?? "{}");
    return {
      ...(Array.isArray(columns) && { columns: onlyKnown(userColumnNames, columns) }),
      ...(isDensity(density) && { density }),
    };
  } catch {
    return {};
  }
}

/** The look that this person chose, kept in this browser; null forgets it. */
export function useOwnLook(accountId: string): [Partial<TableLook>, (look: TableLook | null) => void] {
  const [look, setLook] = useState(() => rememberedLook(accountId));
  const keep = (wanted: TableLook | null) => {
    setLook(wanted ?? {});
    if (wanted) localStorage.setItem(storageKey(accountId), JSON.stringify(wanted));
    else localStorage.removeItem(storageKey(accountId));
  };
  return [look, keep];
}
