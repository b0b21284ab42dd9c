import { type ApolloCache, isReference } from "@apollo/client";
import type { Modifier } from "@apollo/client/cache";
import { useApolloClient } from "@apollo/client/react";
import { useCallback, useEffect, useSyncExternalStore } from "react";
import { problemOf } from "../graphql/errors";
import { useReviseImportRowsMutation } from "../graphql/generated";
import { EditQueue, type SendResult } from "./editQueue";
import type { ReviewRow, RowEdit, RowPatch } from "./rowEdits";

/** What another try can mend; a session that has ended among them: the edits wait for the next sign-in. */
const again = ["UNAVAILABLE", "UNREACHED", "UNKNOWN", "RATE_LIMITED", "UNAUTHENTICATED"];

/** One queue per draft for as long as the page is open: what is on its way arrives when one looks elsewhere. */
const queues = new Map<string, EditQueue>();

function queueOf(batchId: string, send: (edit: RowEdit) => Promise<SendResult>): EditQueue {
  const known = queues.get(batchId);
  if (known) return known;
  const queue = new EditQueue(`muster-import-edits-${batchId}`, send, localStorage);
  queues.set(batchId, queue);
  return queue;
}

/** The corrections of one draft: sent in order, kept in the browser until the server has them. */
export function useRowEdits(batchId: string) {
  const { cache } = useApolloClient();
  const [revise] = useReviseImportRowsMutation();

  const send = async ({ lines, patch }: RowEdit): Promise<SendResult> => {
    try {
      const { data } = await revise({ variables: { input: { batchId, lines, ...patch } } });
      if (data) replaceRows(cache, batchId, data.reviseImportRows.rows);
      return { sent: true };
    } catch (error) {
      const problem = problemOf(error);
      return { sent: false, problem, again: again.includes(problem.code) };
    }
  };
  const queue = queueOf(batchId, send);

  useEffect(() => {
    void queue.flush();
    window.addEventListener("online", queue.flush);
    return () => window.removeEventListener("online", queue.flush);
  }, [queue]);

  const state = useSyncExternalStore(queue.subscribe, queue.current);
  const edit = useCallback((lines: number[], patch: RowPatch) => queue.add({ lines, patch }), [queue]);
  return { ...state, edit, retry: queue.flush, forget: queue.clear, dismiss: queue.dismiss };
}

type ToReference = Parameters<Modifier<unknown>>[1]["toReference"];

/** Rows have no id of their own: they are replaced by their line, on every page of the draft that was loaded. */
function replaceRows(cache: ApolloCache, batchId: string, rows: ReviewRow[]): void {
  const byLine = new Map(rows.map((row) => [row.line, row]));
  const fresh = (node: { line: number }, toReference: ToReference) => {
    const row = byLine.get(node.line);
    return row ? { ...node, ...row, department: toReference({ ...row.department }) } : node;
  };
  cache.modify<{ rows: { nodes?: { line: number }[] } }>({
    id: cache.identify({ __typename: "ImportBatch", id: batchId }),
    fields: {
      rows: (stored, { toReference }) => {
        if (isReference(stored) || !stored.nodes) return stored;
        return { ...stored, nodes: stored.nodes.map((node) => fresh(node, toReference)) };
      },
    },
  });
}
