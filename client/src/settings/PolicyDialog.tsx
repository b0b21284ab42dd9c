import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import CircularProgress from "@mui/material/CircularProgress";
import { problemOf } from "../graphql/errors";
import { type PolicyPreviewQuery, usePolicyPreviewQuery } from "../graphql/generated";
import { ConfirmDialog } from "../ui/ConfirmDialog";
import { countOf, formatNumber } from "../ui/numbers";

interface PolicyDialogProps {
  departmentId: string;
  saving: boolean;
  onSave: () => void;
  onClose: () => void;
}

type Preview = PolicyPreviewQuery["department"];

/** Before what inactivity means is changed: who gains or loses access, by name, and what becomes of the seats. */
export function PolicyDialog({ departmentId, saving, onSave, onClose }: PolicyDialogProps) {
  const { data, error, loading, fetchMore } = usePolicyPreviewQuery({
    variables: { departmentId },
    fetchPolicy: "network-only",
    nextFetchPolicy: "cache-only",
    notifyOnNetworkStatusChange: true,
  });
  const more = (after: string | null | undefined) =>
    fetchMore({
      variables: { after },
      updateQuery: (known, { fetchMoreResult: { department } }) => ({
        department: {
          ...department,
          users: { ...department.users, nodes: [...known.department.users.nodes, ...department.users.nodes] },
        },
      }),
    });
  const isOpening = data?.department.inactivePolicyChange.to === "REPORT_ONLY";
  return (
    <ConfirmDialog
      open
      title={isOpening ? "Let inactive people in?" : "Keep inactive people out?"}
      verb={isOpening ? "Let them in" : "Keep them out"}
      destructive={!isOpening}
      working={saving}
      isDisabled={!data}
      onConfirm={onSave}
      onClose={onClose}
    >
      {error && <Alert severity="error">{problemOf(error).message}</Alert>}
      {!data && !error && <CircularProgress size={24} aria-label="Looking whom it concerns" />}
      {data && (
        <>
          <Consequences preview={data.department} />
          <People preview={data.department} loading={loading} onMore={more} />
        </>
      )}
    </ConfirmDialog>
  );
}

function Consequences({ preview: { inactivePolicyChange: change } }: { preview: Preview }) {
  const { gainAccess, loseAccess, billedNow, billedThen } = change;
  const sentence =
    change.to === "REPORT_ONLY"
      ? `${countOf(gainAccess, "inactive person gains", "inactive people gain")} access from the next request on.`
      : `${countOf(loseAccess, "inactive person loses", "inactive people lose")} access at once, those who are signed in too. Their records are kept.`;
  return (
    <>
      {gainAccess + loseAccess === 0 ? "Nobody is inactive now: nobody gains or loses access." : sentence}{" "}
      {billedNow === billedThen
        ? "Billed seats stay as they are."
        : `Billed seats go from ${formatNumber(billedNow)} to ${formatNumber(billedThen)}.`}
    </>
  );
}

interface PeopleProps {
  preview: Preview;
  loading: boolean;
  onMore: (after: string | null | undefined) => void;
}

function People({ preview: { users }, loading, onMore }: PeopleProps) {
  if (users.nodes.length === 0) return null;
  return (
    <>
      <Box
        component="ul"
        aria-label="Whom it concerns"
        tabIndex={0}
        sx={{
          listStyle: "none",
          mt: 2,
          mb: 0.5,
          p: 0,
          maxHeight: 240,
          overflowY: "auto",
          border: 1,
          borderColor: "divider",
          borderRadius: 1,
          color: "text.primary",
        }}
      >
        {users.nodes.map(({ id, name, email, loginId }) => (
          <Box component="li" key={id} sx={{ px: 1.5, py: 0.75, overflowWrap: "anywhere" }}>
            <bdi>{name}</bdi>{" "}
            <Box component="span" sx={{ color: "text.secondary", fontSize: "0.8125rem" }}>
              {email ?? loginId}
            </Box>
          </Box>
        ))}
      </Box>
      <Box sx={{ display: "flex", alignItems: "center", minHeight: 36, gap: 1, fontSize: "0.8125rem" }}>
        <span role="status">
          {formatNumber(users.nodes.length)} of {formatNumber(users.totalCount)}
        </span>
        {users.pageInfo.hasNextPage && (
          <Button size="small" loading={loading} onClick={() => onMore(users.pageInfo.endCursor)}>
            Show more
          </Button>
        )}
      </Box>
    </>
  );
}
