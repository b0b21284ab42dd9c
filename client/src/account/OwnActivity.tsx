import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import ToggleButton from "@mui/material/ToggleButton";
import ToggleButtonGroup from "@mui/material/ToggleButtonGroup";
import { useOwnActivityQuery } from "../graphql/generated";
import { EmptyState } from "../ui/EmptyState";
import { pageArguments, positionIn } from "../ui/paging";
import { setOrDelete, useListUrl } from "../ui/useListUrl";
import { EventList } from "./EventList";
import { Waiting } from "./Waiting";

const kinds = [
  { value: "all", label: "Everything", kind: undefined },
  { value: "changes", label: "Changes", kind: "DATA" },
  { value: "sign-ins", label: "Sign-ins", kind: "SIGN_IN" },
] as const;

const pageSize = 25;

/** What happened to one's account and data: who, when, which way, from what to what. */
export function OwnActivity() {
  const { params, change, move } = useListUrl();
  const shown = kinds.find(({ value }) => value === params.get("show")) ?? kinds[0];
  const { data, previousData, loading, error, refetch } = useOwnActivityQuery({
    variables: { ...pageArguments(positionIn(params), pageSize), kind: shown.kind },
    notifyOnNetworkStatusChange: true,
  });
  const events = (data ?? previousData)?.viewer?.accountEvents;

  return (
    <Box sx={{ maxWidth: 960 }}>
      <ToggleButtonGroup
        exclusive
        size="small"
        aria-label="Which events"
        value={shown.value}
        onChange={(_event, value: string | null) =>
          value && change((next) => setOrDelete(next, "show", value === "all" ? "" : value))
        }
        sx={{ mb: 2 }}
      >
        {kinds.map(({ value, label }) => (
          <ToggleButton key={value} value={value} sx={{ px: 2, minHeight: 38, textTransform: "none" }}>
            {label}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {!events || (error && !data) ? (
        <Waiting error={error} onRetry={() => refetch()} label="Loading your activity" />
      ) : events.nodes.length === 0 ? (
        <EmptyState title="Nothing yet">What happens to your account and your data will be listed here.</EmptyState>
      ) : (
        <>
          <EventList events={events.nodes} isDimmed={loading} />
          {(events.pageInfo.hasPreviousPage || events.pageInfo.hasNextPage) && (
            <Box component="nav" aria-label="Pages of your activity" sx={{ display: "flex", gap: 1, mt: 1.5 }}>
              <Button
                disabled={!events.pageInfo.hasPreviousPage}
                onClick={() => move({ before: events.pageInfo.startCursor ?? undefined, from: 1 })}
              >
                Newer
              </Button>
              <Button
                disabled={!events.pageInfo.hasNextPage}
                onClick={() => move({ after: events.pageInfo.endCursor ?? undefined, from: 1 })}
              >
                Older
              </Button>
            </Box>
          )}
        </>
      )}
    </Box>
  );
}
