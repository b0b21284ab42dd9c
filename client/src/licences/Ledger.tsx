import Box from "@mui/material/Box";
import Paper from "@mui/material/Paper";
import Skeleton from "@mui/material/Skeleton";
import useMediaQuery from "@mui/material/useMediaQuery";
import { problemOf } from "../graphql/errors";
import { useLedgerQuery } from "../graphql/generated";
import { ErrorState } from "../ui/ErrorState";
import { Pager } from "../ui/Pager";
import { pageArguments, positionIn } from "../ui/paging";
import { useListUrl } from "../ui/useListUrl";
import { LedgerCards, LedgerTable } from "./LedgerRows";

interface LedgerProps {
  departmentId: string;
  courseId: string;
  timeZone: string;
}

/** All that ever happened to a pool, the newest first. Entries are never changed or deleted. */
export function Ledger({ departmentId, courseId, timeZone }: LedgerProps) {
  const isPhone = useMediaQuery((theme) => theme.breakpoints.down("sm"), { noSsr: true });
  const { params, size, move, resize } = useListUrl();
  const position = positionIn(params);
  const { data, previousData, loading, error, refetch } = useLedgerQuery({
    variables: { departmentId, courseId, ...pageArguments(position, size) },
    notifyOnNetworkStatusChange: true,
  });
  const entries = (data ?? previousData)?.course.licencePool?.entries;
  if (error && !data) return <ErrorState problem={problemOf(error)} onRetry={() => refetch()} />;
  if (!entries) return <Skeleton variant="rounded" height={280} />;
  const List = isPhone ? LedgerCards : LedgerTable;
  return (
    <Box>
      <Paper variant="outlined" sx={{ opacity: loading ? 0.55 : 1, overflow: "hidden" }}>
        <List entries={entries.nodes} timeZone={timeZone} />
      </Paper>
      <Pager
        label="the ledger"
        total={entries.totalCount}
        shown={entries.nodes.length}
        size={size}
        position={position}
        pageInfo={entries.pageInfo}
        onMove={move}
        onSize={resize}
      />
    </Box>
  );
}
