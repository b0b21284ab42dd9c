import CheckCircleOutlined from "@mui/icons-material/CheckCircleOutlined";
import DoNotDisturbOnOutlined from "@mui/icons-material/DoNotDisturbOnOutlined";
import Box from "@mui/material/Box";
import MuiLink from "@mui/material/Link";
import Paper from "@mui/material/Paper";
import Tab from "@mui/material/Tab";
import Tabs from "@mui/material/Tabs";
import { Link } from "react-router";
import type { ActionPageQuery, BulkOutcome } from "../../graphql/generated";
import { formatNumber } from "../../ui/numbers";
import { Pager } from "../../ui/Pager";
import type { PagePosition } from "../../ui/paging";
import { StatusChip } from "../../ui/StatusChip";

interface ActionResultsProps {
  action: ActionPageQuery["bulkAction"];
  outcome: BulkOutcome | undefined;
  reloading: boolean;
  size: number;
  position: PagePosition;
  onOutcome: (outcome: BulkOutcome | undefined) => void;
  onMove: (position: PagePosition) => void;
  onSize: (size: number) => void;
}

/** What became of each user so far: done, or skipped with the reason (feature 25). */
export function ActionResults(props: ActionResultsProps) {
  const { action, outcome, reloading, size, position, onOutcome, onMove, onSize } = props;
  const { results, processed, doneCount, skippedCount } = action;
  const tabs = [
    { value: undefined, label: `All ${formatNumber(processed)}`, total: processed },
    { value: "DONE" as const, label: `Done ${formatNumber(doneCount)}`, total: doneCount },
    { value: "SKIPPED" as const, label: `Skipped ${formatNumber(skippedCount)}`, total: skippedCount },
  ];
  const total = tabs.find(({ value }) => value === outcome)?.total ?? 0;
  return (
    <Box component="section" aria-label="Results" sx={{ maxWidth: 860 }}>
      <Tabs value={outcome ?? "ALL"} aria-label="Results" sx={{ borderBottom: 1, borderColor: "divider" }}>
        {tabs.map(({ value, label }) => (
          <Tab key={label} value={value ?? "ALL"} label={label} onClick={() => onOutcome(value)} />
        ))}
      </Tabs>
      {results.nodes.length === 0 ? (
        <Box sx={{ color: "text.secondary", py: 4, textAlign: "center" }}>
          {reloading ? "" : emptyWords(action, total)}
        </Box>
      ) : (
        <Paper
          variant="outlined"
          component="ul"
          aria-label="Users"
          sx={{ listStyle: "none", m: 0, mt: 2, p: 0, opacity: reloading ? 0.55 : 1 }}
        >
          {results.nodes.map((result) => (
            <Result key={result.userId} {...result} isGone={action.action === "REMOVE"} />
          ))}
        </Paper>
      )}
      {total > 0 && (
        <Pager
          label="results"
          total={total}
          shown={results.nodes.length}
          size={size}
          position={position}
          pageInfo={results.pageInfo}
          onMove={onMove}
          onSize={onSize}
        />
      )}
    </Box>
  );
}

const emptyWords = ({ finishedAt }: ActionResultsProps["action"], total: number): string =>
  total > 0 && finishedAt ? "What became of each user is kept for 30 days." : "Nobody so far.";

interface ResultProps {
  userId: string;
  name: string;
  outcome: BulkOutcome;
  message?: string | null;
  /** Whether those to whom it was done have no record here any more. */
  isGone: boolean;
}

function Result({ userId, name, outcome, message, isGone }: ResultProps) {
  const isDone = outcome === "DONE";
  return (
    <Box
      component="li"
      sx={{
        ...{ display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: 2, rowGap: 0.25, px: 2, py: 1 },
        "& + &": { borderTop: 1, borderColor: "divider" },
      }}
    >
      <Box sx={{ flex: "1 1 180px", minWidth: 0, overflowWrap: "anywhere", fontWeight: 600 }}>
        {isGone && isDone ? (
          <bdi>{name}</bdi>
        ) : (
          <MuiLink component={Link} to={`/users/${userId}`}>
            <bdi>{name}</bdi>
          </MuiLink>
        )}
      </Box>
      <StatusChip
        tone={isDone ? "success" : "warning"}
        icon={isDone ? <CheckCircleOutlined /> : <DoNotDisturbOnOutlined />}
        label={isDone ? "Done" : "Skipped"}
      />
      {message && (
        <Box sx={{ flex: { xs: "1 0 100%", sm: "1 1 320px" }, color: "text.secondary", fontSize: "0.875rem" }}>
          {message}
        </Box>
      )}
    </Box>
  );
}
