import AutorenewOutlined from "@mui/icons-material/AutorenewOutlined";
import BlockOutlined from "@mui/icons-material/BlockOutlined";
import CheckCircleOutlined from "@mui/icons-material/CheckCircleOutlined";
import DeleteOutlined from "@mui/icons-material/DeleteOutlined";
import EditNoteOutlined from "@mui/icons-material/EditNoteOutlined";
import ErrorOutlined from "@mui/icons-material/ErrorOutlined";
import ScheduleOutlined from "@mui/icons-material/ScheduleOutlined";
import type { ReactElement } from "react";
import type { ImportBatchStatus } from "../graphql/generated";
import { StatusChip, type Tone } from "../ui/StatusChip";

const looks: Record<ImportBatchStatus, { label: string; tone: Tone; icon: ReactElement }> = {
  STAGING: { label: "Being read", tone: "info", icon: <AutorenewOutlined /> },
  REVIEW: { label: "In review", tone: "accent", icon: <EditNoteOutlined /> },
  QUEUED: { label: "Waiting", tone: "info", icon: <ScheduleOutlined /> },
  RUNNING: { label: "Importing", tone: "info", icon: <AutorenewOutlined /> },
  DONE: { label: "Done", tone: "success", icon: <CheckCircleOutlined /> },
  ABORTED: { label: "Aborted", tone: "warning", icon: <BlockOutlined /> },
  FAILED: { label: "Failed", tone: "error", icon: <ErrorOutlined /> },
  DROPPED: { label: "Dropped", tone: "neutral", icon: <DeleteOutlined /> },
};

export function BatchChip({ batch }: { batch: { status: ImportBatchStatus } }) {
  return <StatusChip {...looks[batch.status]} />;
}
