import UploadFileOutlined from "@mui/icons-material/UploadFileOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Paper from "@mui/material/Paper";
import Skeleton from "@mui/material/Skeleton";
import ToggleButton from "@mui/material/ToggleButton";
import ToggleButtonGroup from "@mui/material/ToggleButtonGroup";
import Typography from "@mui/material/Typography";
import useMediaQuery from "@mui/material/useMediaQuery";
import { Link, useSearchParams } from "react-router";
import { problemOf } from "../graphql/errors";
import { type ImportKind, useHistoryPageQuery } from "../graphql/generated";
import { useSession } from "../session/SessionProvider";
import { EmptyState } from "../ui/EmptyState";
import { ErrorState } from "../ui/ErrorState";
import { countOf } from "../ui/numbers";
import { PageHeader } from "../ui/PageHeader";
import { HistoryCards, HistoryTable } from "./HistoryRows";
import { kindViews } from "./kindViews";

const uploadButtons = (
  <>
    <Button
      component={Link}
      to={kindViews.COMPLETIONS.uploadPath}
      variant="outlined"
      startIcon={<UploadFileOutlined />}
    >
      {kindViews.COMPLETIONS.uploadLabel}
    </Button>
    <Button component={Link} to={kindViews.USERS.uploadPath} variant="contained" startIcon={<UploadFileOutlined />}>
      {kindViews.USERS.uploadLabel}
    </Button>
  </>
);

/** Every import of the department, newest first. */
export function HistoryPage() {
  const isNarrow = useMediaQuery((theme) => theme.breakpoints.down("md"), { noSsr: true });
  const { department } = useSession();
  const [params, setParams] = useSearchParams();
  const kind = kindIn(params);
  const { data, previousData, error, loading, refetch, fetchMore } = useHistoryPageQuery(
    department ? { variables: { departmentId: department.id, kind, first: 20 } } : { skip: true },
  );
  const shown = (data ?? previousData)?.department;
  const found = shown?.importBatches;
  const canImport = shown?.viewerCanImport ?? false;
  const Rows = isNarrow ? HistoryCards : HistoryTable;

  const more = () =>
    fetchMore({
      variables: { after: found?.pageInfo.endCursor },
      updateQuery: (known, { fetchMoreResult }) => ({
        department: {
          ...fetchMoreResult.department,
          importBatches: {
            ...fetchMoreResult.department.importBatches,
            nodes: [...known.department.importBatches.nodes, ...fetchMoreResult.department.importBatches.nodes],
          },
        },
      }),
    });

  return (
    <>
      <PageHeader
        title="Imports"
        context={department && `Every file imported into ${department.name}, newest first`}
        actions={canImport && uploadButtons}
      />
      <KindFilter
        kind={kind}
        onChange={(next) => setParams(next ? { kind: next.toLowerCase() } : {}, { replace: true })}
      />
      {error && !shown && <ErrorState problem={problemOf(error)} onRetry={() => refetch()} />}
      {!shown && loading && <Skeleton variant="rounded" height={320} />}
      {found && found.nodes.length === 0 && (
        <Paper variant="outlined">
          <EmptyState icon={<UploadFileOutlined />} title="No imports yet" actions={canImport && uploadButtons}>
            A CSV file adds and updates many people at once, or puts classes onto many transcripts. You see what it
            would do, row by row, before anything is written.
          </EmptyState>
        </Paper>
      )}
      {shown && found && found.nodes.length > 0 && (
        <>
          <Rows batches={found.nodes} timeZone={shown.timeZone} />
          <Box sx={{ display: "flex", alignItems: "center", gap: 2, mt: 1.5 }}>
            <Typography variant="caption" sx={{ color: "text.secondary" }} aria-live="polite">
              {found.nodes.length} of {countOf(found.totalCount, "import")}
            </Typography>
            {found.pageInfo.hasNextPage && (
              <Button onClick={more} loading={loading}>
                Show more
              </Button>
            )}
          </Box>
        </>
      )}
    </>
  );
}

const kinds = Object.values(kindViews);

const kindIn = (params: URLSearchParams): ImportKind | null =>
  kinds.find(({ kind }) => kind.toLowerCase() === params.get("kind"))?.kind ?? null;

interface KindFilterProps {
  kind: ImportKind | null;
  onChange: (kind: ImportKind | null) => void;
}

function KindFilter({ kind, onChange }: KindFilterProps) {
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      aria-label="Kind of import"
      value={kind ?? ""}
      onChange={(_event, value: ImportKind | "" | null) => onChange(value || null)}
      sx={{ mb: 1.5 }}
    >
      <ToggleButton value="">All</ToggleButton>
      {kinds.map((view) => (
        <ToggleButton key={view.kind} value={view.kind}>
          {view.name}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
