import HistoryOutlined from "@mui/icons-material/HistoryOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Paper from "@mui/material/Paper";
import Skeleton from "@mui/material/Skeleton";
import { useLocation, useSearchParams } from "react-router";
import { problemOf } from "../../graphql/errors";
import { useHistoryTabQuery } from "../../graphql/generated";
import { EmptyState } from "../../ui/EmptyState";
import { ErrorState } from "../../ui/ErrorState";
import { TextInput } from "../../ui/TextInput";
import { today } from "../../ui/today";
import { AsOf } from "./AsOf";
import { lastMomentOf } from "./asOfDay";
import { HistoryEvents } from "./HistoryEvents";
import { useRecord } from "./useRecord";

/** What happened to the person, and the record as it was at the end of any day. */
export function HistoryTab() {
  const user = useRecord();
  const { id, name, department } = user;
  const { timeZone } = department;
  const [params, setParams] = useSearchParams();
  const { state } = useLocation();
  const day = params.get("asOf") ?? "";
  const at = lastMomentOf(day, timeZone);
  const { data, loading, error, refetch, fetchMore } = useHistoryTabQuery({ variables: { id, asOf: at ?? null } });
  const history = data?.user.history;

  const choose = (wanted: string) =>
    setParams(
      (current) => {
        if (wanted) current.set("asOf", wanted);
        else current.delete("asOf");
        return current;
      },
      { replace: true, state, preventScrollReset: true },
    );
  const more = () =>
    fetchMore({
      variables: { after: history?.pageInfo.endCursor },
      updateQuery: (known, { fetchMoreResult }) => ({
        user: {
          ...known.user,
          history: {
            ...fetchMoreResult.user.history,
            nodes: [...known.user.history.nodes, ...fetchMoreResult.user.history.nodes],
          },
        },
      }),
    });

  return (
    <>
      <DayChoice day={day} latest={today(timeZone)} onChoose={choose} />
      {at && <AsOf user={user} at={at} />}
      {error && !data && <ErrorState problem={problemOf(error)} onRetry={() => refetch()} />}
      {!data && loading && <Skeleton variant="rounded" height={320} />}
      {history?.nodes.length === 0 && (
        <Paper variant="outlined">
          <EmptyState icon={<HistoryOutlined />} title={at ? "Nothing had happened by then" : "No changes yet"}>
            Each change of {name} stands here: who made it, when, which way, and what it was before.
          </EmptyState>
        </Paper>
      )}
      {history && history.nodes.length > 0 && <HistoryEvents events={history.nodes} timeZone={timeZone} />}
      {history?.pageInfo.hasNextPage && (
        <Button className="no-print" onClick={() => void more()} loading={loading} sx={{ mt: 1.5 }}>
          Show older
        </Button>
      )}
    </>
  );
}

interface DayChoiceProps {
  day: string;
  latest: string;
  onChoose: (day: string) => void;
}

function DayChoice({ day, latest, onChoose }: DayChoiceProps) {
  return (
    <Box className="no-print" sx={{ display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: 1, mb: 2 }}>
      <Box sx={{ width: 220 }}>
        <TextInput
          type="date"
          label="The record as it was on"
          value={day}
          onChange={onChoose}
          inputProps={{ max: latest }}
        />
      </Box>
      {day && (
        <Button onClick={() => onChoose("")} sx={{ mb: 0.5 }}>
          Back to now
        </Button>
      )}
    </Box>
  );
}
