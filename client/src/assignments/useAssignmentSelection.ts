import { useCallback, useMemo, useRef, useState } from "react";
import { type Assignment, isOpen } from "./assignmentWords";

/** What an officer is asked before it is done. */
export type AskedChange = "DUE_DATE" | "UNASSIGN";

export type Ask = (change: AskedChange, rows: readonly Assignment[], from: HTMLElement | null) => void;

interface Asked {
  change: AskedChange;
  rows: readonly Assignment[];
}

/** Which assignments are ticked, on all pages, and what one is about to do with them. */
export function useAssignmentSelection(shown: readonly Assignment[] | undefined) {
  const [marked, setMarked] = useState<ReadonlyMap<string, Assignment>>(new Map());
  const [asked, setAsked] = useState<Asked | null>(null);
  const opener = useRef<HTMLElement | null>(null);

  const select = useCallback(
    (ids: ReadonlySet<string>) =>
      setMarked((before) => {
        const known = new Map([...before, ...(shown ?? []).map((row): [string, Assignment] => [row.id, row])]);
        return new Map(
          [...ids].flatMap((id): [string, Assignment][] => {
            const row = known.get(id);
            return row ? [[id, row]] : [];
          }),
        );
      }),
    [shown],
  );
  const ask: Ask = useCallback((change, rows, from) => {
    opener.current = from;
    setAsked({ change, rows });
  }, []);

  return {
    ids: useMemo((): ReadonlySet<string> => new Set(marked.keys()), [marked]),
    rows: useMemo(() => [...marked.values()], [marked]),
    select,
    selectRows: (rows: readonly Assignment[]) => setMarked(new Map(rows.filter(isOpen).map((row) => [row.id, row]))),
    clear: useCallback(() => setMarked(new Map()), []),
    asked,
    ask,
    close: () => setAsked(null),
    /** The button that opened a dialog may be gone by the time it closes. */
    returnFocus: () => {
      if (opener.current?.isConnected) opener.current.focus();
    },
  };
}

export type AssignmentSelection = ReturnType<typeof useAssignmentSelection>;
