import Box from "@mui/material/Box";
import Tab from "@mui/material/Tab";
import Tabs from "@mui/material/Tabs";
import Typography from "@mui/material/Typography";
import useMediaQuery from "@mui/material/useMediaQuery";
import { problemOf } from "../graphql/errors";
import { type SummaryPageQuery, useSummaryRowsQuery } from "../graphql/generated";
import { EmptyState } from "../ui/EmptyState";
import { ErrorState } from "../ui/ErrorState";
import { formatNumber } from "../ui/numbers";
import { SearchField } from "../ui/SearchField";
import { viewOf } from "./kindViews";
import { type OutcomeFilter, outcomeFilterOf, outcomeOf, outcomeWord, outcomeWords } from "./outcomes";
import { RowPager } from "./RowPager";
import { SummaryCards } from "./SummaryCards";
import { SummaryTable } from "./SummaryTable";
import { TabLabel } from "./TabLabel";
import { useRowFilters, useRowPages } from "./useRowPages";

type Batch = SummaryPageQuery["importBatch"];

/** The outcomes, each with its rows and its search. */
export function SummaryTabs({ batch }: { batch: Batch }) {
  const { params, setFilter } = useRowFilters();
  const { outcomes, outcomeNotes } = viewOf(batch);
  const filter = outcomeFilterOf(params.get("outcome"), outcomes, batch.outcomeCounts);
  const { unchanged } = batch.outcomeCounts;
  return (
    <>
      <Tabs
        value={filter}
        onChange={(_event, value: OutcomeFilter) => setFilter("outcome", value)}
        variant="scrollable"
        allowScrollButtonsMobile
        aria-label="Outcomes"
        sx={{ borderBottom: 1, borderColor: "divider" }}
      >
        {outcomes.map((one) => (
          <Tab
            key={one}
            value={one}
            id={`outcome-tab-${one}`}
            aria-controls="outcome-rows"
            sx={{ px: 2, minWidth: 0 }}
            label={<TabLabel word={outcomeWords[one]} value={batch.outcomeCounts[one]} />}
          />
        ))}
      </Tabs>
      <Box role="tabpanel" id="outcome-rows" aria-labelledby={`outcome-tab-${filter}`} sx={{ pt: 2 }}>
        {batch.outcomeCounts[filter] > 0 && (
          <Typography variant="body2" sx={{ color: "text.secondary", mb: 1.5, maxWidth: 760, textWrap: "pretty" }}>
            {outcomeNotes[filter]}
            {filter === "updated" && unchanged > 0 && ` ${formatNumber(unchanged)} of them needed no change.`}
          </Typography>
        )}
        <OutcomeRows key={filter} batch={batch} filter={filter} />
      </Box>
    </>
  );
}

function OutcomeRows({ batch, filter }: { batch: Batch; filter: OutcomeFilter }) {
  const isNarrow = useMediaQuery((theme) => theme.breakpoints.down("md"), { noSsr: true });
  const { params, setFilter } = useRowFilters();
  const search = params.get("q") ?? "";
  const pages = useRowPages();
  const answer = useSummaryRowsQuery({
    variables: {
      batchId: batch.id,
      first: pages.size,
      after: pages.after,
      outcomes: [outcomeOf(filter)],
      search: search || null,
    },
  });
  const found = (answer.data ?? answer.previousData)?.importBatch.rows;
  const isEmpty = batch.outcomeCounts[filter] === 0;
  const empty = search ? (
    <EmptyState title="No row matches">Search looks at e-mail addresses, names, IDs and classes.</EmptyState>
  ) : (
    <EmptyState title={`No row was ${outcomeWord(filter)}`} />
  );
  const rowsProps = {
    view: viewOf(batch),
    rows: found?.nodes,
    filter,
    empty,
    reloading: answer.loading && !answer.data,
  };
  const Rows = isNarrow ? SummaryCards : SummaryTable;

  return (
    <>
      {!isEmpty && (
        <Box className="no-print" sx={{ mb: 1.5 }}>
          <SearchField
            main
            label={`Search ${outcomeWord(filter)} rows by e-mail`}
            placeholder="Search by e-mail"
            value={search}
            onSearch={(text) => setFilter("q", text)}
          />
        </Box>
      )}
      {answer.error && !found ? (
        <ErrorState problem={problemOf(answer.error)} onRetry={() => answer.refetch()} />
      ) : (
        <Rows {...rowsProps} />
      )}
      {found && !isEmpty && (
        <Box className="no-print">
          <RowPager pages={pages} rows={found} />
        </Box>
      )}
    </>
  );
}
