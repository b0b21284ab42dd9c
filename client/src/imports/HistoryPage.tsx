import UploadFileOutlined from "@mui/icons-material/UploadFileOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Paper from "@mui/material/Paper";
import Skeleton from "@mui/material/Skeleton";
import Typography from "@mui/material/Typography";
import useMediaQuery from "@mui/material/useMediaQuery";
import { Link } from "react-router";
import { problemOf } from "../graphql/errors";
import { useHistoryPageQuery } from "../graphql/generated";
import { useSession } from "../session/SessionProvider";
import { EmptyState } from "../ui/EmptyState";
import { ErrorState } from "../ui/ErrorState";
import { countOf } from "../ui/numbers";
import { PageHeader } from "../ui/PageHeader";
import { HistoryCards, HistoryTable } from "./HistoryRows";

const uploadButton = (
  <Button component={Link} to="/imports/new" variant="contained" startIcon={<UploadFileOutlined />}>
    Upload Users CSV
  </Button>
);

/** Every import of the department, newest first. */
export function HistoryPage() {
  const isNarrow = useMediaQuery((theme) => theme.breakpoints.down("md"), { noSsr: true });
  const { department } = useSession();
  const { data, error, loading, refetch, fetchMore } = useHistoryPageQuery(
    department ? { variables: { departmentId: department.id, first: 20 } } : { skip: true },
  );
  const found = data?.department.importBatches;
  const canImport = data?.department.viewerCanImport ?? false;
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
        actions={canImport && uploadButton}
      />
      {error && !data && <ErrorState problem={problemOf(error)} onRetry={() => refetch()} />}
      {!data && loading && <Skeleton variant="rounded" height={320} />}
      {found && found.nodes.length === 0 && (
        <Paper variant="outlined">
          <EmptyState icon={<UploadFileOutlined />} title="No imports yet" actions={canImport && uploadButton}>
            A CSV file adds and updates many people at once. You see what it would do, row by row, before anything is
            written.
          </EmptyState>
        </Paper>
      )}
      {found && found.nodes.length > 0 && (
        <>
          <Rows batches={found.nodes} timeZone={data.department.timeZone} />
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
