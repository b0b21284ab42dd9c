import { useMemo } from "react";
import { type ReviewPageQuery, useReviewRowsQuery } from "../graphql/generated";
import { viewOf } from "./kindViews";
import { planFilterOf, rowFilterOf } from "./PlanTabs";
import { type RowEdit, withEdits } from "./rowEdits";
import { useRowFilters, useRowPages } from "./useRowPages";

/** The page of rows that the URL asks for, with the edits on top that are still on their way. */
export function useReviewRows(batch: ReviewPageQuery["importBatch"], edits: readonly RowEdit[]) {
  const { params, setFilter } = useRowFilters();
  const filter = planFilterOf(params.get("plan"), viewOf(batch).planFilters);
  const search = params.get("q") ?? "";
  const pages = useRowPages();
  const { data, previousData, loading, error, refetch } = useReviewRowsQuery({
    variables: {
      batchId: batch.id,
      first: pages.size,
      after: pages.after,
      search: search || null,
      ...rowFilterOf(filter),
    },
  });
  const found = (data ?? previousData)?.importBatch.rows;
  const { targetDepartments } = batch;
  const rows = useMemo(
    () => found?.nodes.map((row) => withEdits(row, edits, targetDepartments)),
    [found, edits, targetDepartments],
  );
  return { filter, search, setFilter, pages, found, rows, reloading: loading && !data, error, refetch };
}
