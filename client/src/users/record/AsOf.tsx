import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Paper from "@mui/material/Paper";
import Skeleton from "@mui/material/Skeleton";
import Typography from "@mui/material/Typography";
import { problemOf } from "../../graphql/errors";
import { type AsOfQuery, useAsOfQuery } from "../../graphql/generated";
import { formatDateTime } from "../../ui/dates";
import { roleWords } from "../../ui/roleWords";
import { userStatusWords } from "../../ui/statusWords";
import { Muted } from "./RecordSection";
import type { RecordUser } from "./useRecordChange";

type Snapshot = AsOfQuery["user"]["asOf"];

/** The record as it was at a moment; what is otherwise now says so. */
export function AsOf({ user, at }: { user: RecordUser; at: string }) {
  const { data, error } = useAsOfQuery({ variables: { id: user.id, at } });
  if (error) return <Alert severity="error">{problemOf(error).message}</Alert>;
  if (!data) return <Skeleton variant="rounded" height={220} />;
  const snapshot = data.user.asOf;
  return (
    <Paper variant="outlined" component="section" aria-labelledby="as-of" sx={{ p: 2.5, mb: 2 }}>
      <Typography id="as-of" variant="h2" sx={{ mb: 2 }}>
        As it was on {formatDateTime(at, user.department.timeZone)}
      </Typography>
      {snapshot.hadJoined ? (
        <Facts snapshot={snapshot} user={user} />
      ) : (
        <Muted>
          {user.name} had not joined {user.department.name} by then.
        </Muted>
      )}
    </Paper>
  );
}

function Facts({ snapshot, user }: { snapshot: Snapshot; user: RecordUser }) {
  const names = (groups: readonly string[]) => groups.toSorted().join(", ");
  const facts = [
    { label: "Name", old: `${snapshot.firstName} ${snapshot.lastName}`, now: user.name },
    { label: "E-mail", old: snapshot.email, now: user.email },
    { label: "Employee ID", old: snapshot.employeeId, now: user.employeeId },
    { label: "Role", old: roleWords[snapshot.role], now: roleWords[user.role] },
    {
      label: "Status",
      old: snapshot.status ? userStatusWords[snapshot.status] : "Removed",
      now: userStatusWords[user.status],
    },
    { label: "Location", old: snapshot.location, now: user.location?.name },
    { label: "Groups", old: names(snapshot.groups), now: names(user.groups.map(({ name }) => name)) },
  ];
  return (
    <Box
      component="dl"
      sx={{ m: 0, display: "grid", gap: 2, gridTemplateColumns: "repeat(auto-fill, minmax(180px, 1fr))" }}
    >
      {facts.map(({ label, old, now }) => (
        <Box key={label} sx={{ minWidth: 0, overflowWrap: "anywhere" }}>
          <Box component="dt" sx={{ fontSize: "0.8125rem", color: "text.secondary" }}>
            {label}
          </Box>
          <Box component="dd" sx={{ m: 0 }}>
            {old ? <bdi>{old}</bdi> : <Muted>None</Muted>}
            {(old || "") !== (now || "") && (
              <Box sx={{ fontSize: "0.8125rem", color: "accent.main", fontWeight: 550 }}>
                now {now ? <bdi>{now}</bdi> : "none"}
              </Box>
            )}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
