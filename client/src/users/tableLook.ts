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

/** The e-mail stands below the name: its own column is there for who wants to sort by it. */
export const firstLook: TableLook = {
  columns: userColumnNames.filter((name) => name !== "EMAIL"),
  density: "NORMAL",
};

export const isSameLook = (one: TableLook, other: TableLook): boolean =>
  one.density === other.density && one.columns.join() === other.columns.join();

const storageKey = (accountId: string) => `muster-users-table-${accountId}`;

function rememberedLook(accountId: string): TableLook {
  try {
    const { columns, density } = JSON.parse(localStorage.getItem(storageKey(accountId)) ?? "{}");
    return {
      columns: Array.isArray(columns) ? onlyKnown(userColumnNames, columns) : firstLook.columns,
      density: isDensity(density) ? density : firstLook.density,
    };
  } catch {
    return firstLook;
  }
}

/** The look that this person chose, kept in this browser. */
export function useOwnLook(accountId: string): [TableLook, (look: TableLook) => void] {
  const [look, setLook] = useState(() => rememberedLook(accountId));
  const keep = (wanted: TableLook) => {
    setLook(wanted);
    localStorage.setItem(storageKey(accountId), JSON.stringify(wanted));
  };
  return [look, keep];
}
