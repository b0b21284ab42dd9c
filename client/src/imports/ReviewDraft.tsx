import CheckCircleOutlined from "@mui/icons-material/CheckCircleOutlined";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import useMediaQuery from "@mui/material/useMediaQuery";
import { useCallback, useMemo, useState } from "react";
import { problemOf } from "../graphql/errors";
import { type ReviewPageQuery, useReviewRowsQuery } from "../graphql/generated";
import { EmptyState } from "../ui/EmptyState";
import { ErrorState } from "../ui/ErrorState";
import { SearchField } from "../ui/SearchField";
import { BulkBar } from "./BulkBar";
import { FormatPanel } from "./FormatPanel";
import { telltaleNames } from "./formats";
import { PlanTabs, planFilterOf, rowFilterOf } from "./PlanTabs";
import { ReviewCards } from "./ReviewCards";
import { ReviewConfirm } from "./ReviewConfirm";
import { ReviewGrid } from "./ReviewGrid";
import { RowPager } from "./RowPager";
import { type RowPatch, type ShownRow, withEdits } from "./rowEdits";
import { useRowEdits } from "./useRowEdits";
import { useRowFilters, useRowPages } from "./useRowPages";

type Batch = ReviewPageQuery["importBatch"];

/** The draft at work: filter, look, correct, confirm. */
export function ReviewDraft({ batch }: { batch: Batch }) {
  const isNarrow = useMediaQuery((theme) => theme.breakpoints.down("md"), { noSsr: true });
  const { params, setFilter } = useRowFilters();
  const filter = planFilterOf(params.get("plan"));
  const search = params.get("q") ?? "";
  const pages = useRowPages();
  const edits = useRowEdits(batch.id);
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set());

  const answer = useReviewRowsQuery({
    variables: {
      batchId: batch.id,
      first: pages.size,
      after: pages.after,
      search: search || null,
      ...rowFilterOf(filter),
    },
  });
  const found = (answer.data ?? answer.previousData)?.importBatch.rows;
  const rows = useMemo(
    () => found?.nodes.map((row) => withEdits(row, edits.edits, batch.targetDepartments)),
    [found, edits.edits, batch.targetDepartments],
  );
  const choices = useMemo(
    () => ({
      roles: batch.department.viewerMayAssignRoles,
      departments: batch.targetDepartments,
      locked: !batch.viewerCanRun,
    }),
    [batch],
  );

  const { edit } = edits;
  const remove = useCallback((row: ShownRow) => edit([row.line], { removed: true }), [edit]);
  const restore = useCallback((row: ShownRow) => edit([row.line], { removed: false }), [edit]);
  const editSelected = (patch: RowPatch) => {
    edit([...selected], patch);
    setSelected(new Set());
  };
  const filterBy = (name: string, value: string | null) => {
    setSelected(new Set());
    setFilter(name, value);
  };

  const rowsProps = {
    rows,
    choices,
    reloading: answer.loading && !answer.data,
    empty: <NoRows filter={filter} search={search} />,
    selected,
    onSelect: setSelected,
    onEdit: (line: number, patch: RowPatch) => edit([line], patch),
    onRemove: remove,
    onRestore: restore,
  };

  return (
    <>
      {batch.notices.map((notice) => (
        <Alert key={notice} severity="info" sx={{ mb: 1.5 }}>
          {notice}
        </Alert>
      ))}
      <FormatPanel batch={batch} samples={telltaleNames(rows ?? [])} />
      <PlanTabs
        counts={batch.planCounts}
        rowCount={batch.rowCount}
        problemCount={batch.problems.totalCount}
        filter={filter}
        onFilter={(next) => filterBy("plan", next === "all" ? null : next)}
      />
      <Box role="tabpanel" id="plan-rows" aria-labelledby={`plan-tab-${filter}`} sx={{ pt: 1.5 }}>
        <Box sx={{ mb: 1.5 }}>
          {selected.size > 0 ? (
            <BulkBar
              selectedCount={selected.size}
              choices={choices}
              hasRemoved={rows?.some((row) => row.removed && selected.has(row.line)) ?? false}
              onEdit={editSelected}
              onClear={() => setSelected(new Set())}
            />
          ) : (
            <SearchField
              main
              label="Search the rows"
              placeholder="Search name or e-mail"
              value={search}
              onSearch={(text) => filterBy("q", text)}
            />
          )}
        </Box>
        {edits.refused && (
          <Alert severity="error" onClose={edits.dismiss} sx={{ mb: 1.5 }}>
            Line {edits.refused.edit.lines.join(", ")} stayed as it was: {edits.refused.problem.message}
          </Alert>
        )}
        {answer.error && !found ? (
          <ErrorState problem={problemOf(answer.error)} onRetry={() => answer.refetch()} />
        ) : isNarrow ? (
          <ReviewCards {...rowsProps} />
        ) : (
          <ReviewGrid {...rowsProps} />
        )}
        {found && <RowPager pages={pages} rows={found} />}
      </Box>
      <ReviewConfirm batch={batch} edits={edits} />
    </>
  );
}

function NoRows({ filter, search }: { filter: string; search: string }) {
  if (search) return <EmptyState title="No row matches">Search looks at names, e-mail addresses and IDs.</EmptyState>;
  if (filter === "problems") {
    return (
      <EmptyState icon={<CheckCircleOutlined />} title="No problems">
        Every row can go through.
      </EmptyState>
    );
  }
  return <EmptyState title="No rows here">No row of the file has this outcome planned.</EmptyState>;
}
