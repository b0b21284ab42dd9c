import CheckCircleOutlined from "@mui/icons-material/CheckCircleOutlined";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import useMediaQuery from "@mui/material/useMediaQuery";
import { useCallback, useMemo, useState } from "react";
import { problemOf } from "../graphql/errors";
import type { ReviewPageQuery } from "../graphql/generated";
import { EmptyState } from "../ui/EmptyState";
import { ErrorState } from "../ui/ErrorState";
import { SearchField } from "../ui/SearchField";
import { BulkBar } from "./BulkBar";
import { EncodingCheck, FormatNote } from "./EncodingCheck";
import { FormatDialog } from "./FormatDialog";
import { isGuess } from "./formats";
import { viewOf } from "./kindViews";
import { PlanTabs } from "./PlanTabs";
import { ReviewCards } from "./ReviewCards";
import { ReviewConfirm } from "./ReviewConfirm";
import { ReviewGrid } from "./ReviewGrid";
import { RowPager } from "./RowPager";
import type { RowPatch, ShownRow } from "./rowEdits";
import { useReviewRows } from "./useReviewRows";
import { useRowEdits } from "./useRowEdits";

type Batch = ReviewPageQuery["importBatch"];

/** The draft at work: filter, look, correct, confirm. */
export function ReviewDraft({ batch }: { batch: Batch }) {
  const view = viewOf(batch);
  const edits = useRowEdits(batch.id);
  const list = useReviewRows(batch, edits.edits);
  const [isRereading, setRereading] = useState(false);
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set());
  const [accepted, setAccepted] = useState(false);
  const asksForEncoding = isGuess(batch.encoding) && !accepted;
  const filterBy = (name: string, value: string | null) => {
    setSelected(new Set());
    list.setFilter(name, value);
  };

  return (
    <>
      {batch.notices.map((notice) => (
        <Alert key={notice} severity="info" sx={{ mb: 1.5 }}>
          {notice}
        </Alert>
      ))}
      {asksForEncoding && (
        <EncodingCheck batch={batch} onReread={() => setRereading(true)} onAccept={() => setAccepted(true)} />
      )}
      <PlanTabs
        filters={view.planFilters}
        words={view.planWords}
        counts={batch.planCounts}
        rowCount={batch.rowCount}
        filter={list.filter}
        onFilter={(next) => filterBy("plan", next === "all" ? null : next)}
      />
      <Box
        role="tabpanel"
        id="plan-rows"
        aria-labelledby={`plan-tab-${list.filter}`}
        sx={{ pt: 1.5, display: "flex", flexDirection: "column", flex: 1, minHeight: { md: 400 } }}
      >
        <RowsAtWork
          batch={batch}
          edits={edits}
          list={list}
          selected={selected}
          onSelect={setSelected}
          onSearch={(text) => filterBy("q", text)}
          onReread={asksForEncoding ? undefined : () => setRereading(true)}
        />
      </Box>
      <ReviewConfirm batch={batch} edits={edits} />
      {isRereading && <FormatDialog batch={batch} onReread={edits.forget} onClose={() => setRereading(false)} />}
    </>
  );
}

interface RowsAtWorkProps {
  batch: Batch;
  edits: ReturnType<typeof useRowEdits>;
  list: ReturnType<typeof useReviewRows>;
  selected: ReadonlySet<number>;
  onSelect: (lines: ReadonlySet<number>) => void;
  onSearch: (text: string) => void;
  /** Left out while the page asks about the encoding anyway. */
  onReread?: () => void;
}

function RowsAtWork({ batch, edits, list, selected, onSelect, onSearch, onReread }: RowsAtWorkProps) {
  const isNarrow = useMediaQuery((theme) => theme.breakpoints.down("md"), { noSsr: true });
  const view = viewOf(batch);
  const { rows, found, filter, search, pages, reloading, error, refetch } = list;
  const choices = useMemo(
    () => ({
      roles: batch.department.viewerMayAssignRoles,
      departments: batch.targetDepartments,
      locked: !batch.viewerCanRun,
    }),
    [batch],
  );
  const { edit, refused, dismiss } = edits;
  const editRow = useCallback((line: number, patch: RowPatch) => edit([line], patch), [edit]);
  const remove = useCallback((row: ShownRow) => edit([row.line], { removed: true }), [edit]);
  const restore = useCallback((row: ShownRow) => edit([row.line], { removed: false }), [edit]);
  const clear = () => onSelect(new Set());
  const Rows = isNarrow ? ReviewCards : ReviewGrid;

  if (error && !found) return <ErrorState problem={problemOf(error)} onRetry={() => refetch()} />;
  return (
    <>
      <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1.5, mb: 1.5 }}>
        {selected.size > 0 ? (
          <BulkBar
            selectedCount={selected.size}
            menus={view.bulkMenus(choices)}
            hasRemoved={rows?.some((row) => row.removed && selected.has(row.line)) ?? false}
            onEdit={(patch) => {
              edit([...selected], patch);
              clear();
            }}
            onClear={clear}
          />
        ) : (
          <>
            <SearchField
              main
              label="Search the rows"
              placeholder={view.searchPlaceholder}
              value={search}
              onSearch={onSearch}
            />
            {onReread && (
              <Box sx={{ ml: { md: "auto" } }}>
                <FormatNote batch={batch} onReread={onReread} />
              </Box>
            )}
          </>
        )}
      </Box>
      {refused && (
        <Alert severity="error" onClose={dismiss} sx={{ mb: 1.5 }}>
          Line {refused.edit.lines.join(", ")} stayed as it was: {refused.problem.message}
        </Alert>
      )}
      <Rows
        view={view}
        rows={rows}
        choices={choices}
        reloading={reloading}
        empty={<NoRows filter={filter} search={search} />}
        selected={selected}
        onSelect={onSelect}
        onEdit={editRow}
        onRemove={remove}
        onRestore={restore}
      />
      {found && <RowPager pages={pages} rows={found} />}
    </>
  );
}

function NoRows({ filter, search }: { filter: string; search: string }) {
  if (search)
    return <EmptyState title="No row matches">Search looks at names, e-mail addresses, IDs and classes.</EmptyState>;
  if (filter === "problems") {
    return (
      <EmptyState icon={<CheckCircleOutlined />} title="No problems">
        Every row can go through.
      </EmptyState>
    );
  }
  return <EmptyState title="No rows here">No row of the file has this outcome planned.</EmptyState>;
}
