import CheckCircleOutlined from "@mui/icons-material/CheckCircleOutlined";
import HourglassEmptyOutlined from "@mui/icons-material/HourglassEmptyOutlined";
import Inventory2Outlined from "@mui/icons-material/Inventory2Outlined";
import PlayCircleOutlined from "@mui/icons-material/PlayCircleOutlined";
import RadioButtonUncheckedOutlined from "@mui/icons-material/RadioButtonUncheckedOutlined";
import UndoOutlined from "@mui/icons-material/UndoOutlined";
import WarningAmberOutlined from "@mui/icons-material/WarningAmberOutlined";
import Box from "@mui/material/Box";
import type { AssignmentState } from "../graphql/generated";
import { formatDay } from "../ui/dates";
import { StatusChip } from "../ui/StatusChip";
import { type Assignment, stateWords } from "./assignmentWords";

const looks = {
  ASSIGNED: { tone: "neutral", icon: <RadioButtonUncheckedOutlined /> },
  STARTED: { tone: "info", icon: <PlayCircleOutlined /> },
  REPORTED: { tone: "accent", icon: <HourglassEmptyOutlined /> },
  COMPLETED: { tone: "success", icon: <CheckCircleOutlined /> },
  UNASSIGNED: { tone: "neutral", icon: <UndoOutlined /> },
  ARCHIVED: { tone: "neutral", icon: <Inventory2Outlined /> },
} as const;

export function AssignmentStateChip({ state }: { state: AssignmentState }) {
  const { tone, icon } = looks[state];
  const title = state === "REPORTED" ? "The person says it is completed; an officer has yet to accept that" : undefined;
  return <StatusChip tone={tone} icon={icon} label={stateWords[state]} title={title} />;
}

/** The due date, with a mark once it has passed. */
export function DueText({ assignment }: { assignment: Pick<Assignment, "dueOn" | "isOverdue"> }) {
  const { dueOn, isOverdue } = assignment;
  if (!dueOn) return <Box component="span">No due date</Box>;
  return (
    <Box component="span" sx={{ display: "inline-block", lineHeight: 1.35 }}>
      <time dateTime={dueOn}>{formatDay(dueOn)}</time>
      {isOverdue && <OverdueMark />}
    </Box>
  );
}

function OverdueMark() {
  return (
    <Box
      component="span"
      sx={(theme) => ({
        ...{ display: "flex", alignItems: "center", gap: 0.5, fontSize: "0.8125rem", fontWeight: 600 },
        color: theme.vars.palette.error.main,
        ...theme.applyStyles("dark", { color: theme.vars.palette.error.light }),
      })}
    >
      <WarningAmberOutlined aria-hidden sx={{ fontSize: 15 }} />
      Overdue
    </Box>
  );
}
