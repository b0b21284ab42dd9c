import { useState } from "react";
import { problemOf } from "../graphql/errors";
import type { AssignmentList_ConnectionFragment } from "../graphql/generated";
import { useNotify } from "../ui/Notify";
import type { Assignment } from "./assignmentWords";

/** So many assignments are changed at once at most. */
export const maxSelected = 2_000;

/** Reads a page of what matches the filters, from a cursor on. */
export type ReadAll = (after: string | null) => Promise<AssignmentList_ConnectionFragment | undefined>;

/** Ticks everything that matches, on all pages, as far as it can be changed at once. */
export function useSelectAll(
  readPage: ReadAll,
  total: number,
  selected: number,
  select: (rows: readonly Assignment[]) => void,
) {
  const notify = useNotify();
  const [working, setWorking] = useState(false);
  const [reached, setReached] = useState<{ total: number; selected: number } | null>(null);

  const selectAll = async () => {
    setWorking(true);
    try {
      const rows = await readRows(readPage);
      select(rows);
      setReached({ total, selected: rows.length });
    } catch (failure) {
      notify({ message: problemOf(failure).message, severity: "error" });
    } finally {
      setWorking(false);
    }
  };
  return { selectAll, working, isAll: reached?.total === total && selected >= reached.selected };
}

async function readRows(readPage: ReadAll): Promise<Assignment[]> {
  const rows: Assignment[] = [];
  let after: string | null = null;
  do {
    const page: AssignmentList_ConnectionFragment | undefined = await readPage(after);
    rows.push(...(page?.nodes ?? []));
    after = page?.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null;
  } while (after !== null && rows.length < maxSelected);
  return rows.slice(0, maxSelected);
}
