import BlockOutlined from "@mui/icons-material/BlockOutlined";
import DeleteOutlined from "@mui/icons-material/DeleteOutlined";
import DoneOutlined from "@mui/icons-material/DoneOutlined";
import EditOutlined from "@mui/icons-material/EditOutlined";
import ForwardToInboxOutlined from "@mui/icons-material/ForwardToInboxOutlined";
import HourglassEmptyOutlined from "@mui/icons-material/HourglassEmptyOutlined";
import PersonAddAlt1Outlined from "@mui/icons-material/PersonAddAlt1Outlined";
import PlaylistAddCheckOutlined from "@mui/icons-material/PlaylistAddCheckOutlined";
import type { ReactElement } from "react";
import type { ImportPlan } from "../graphql/generated";
import { StatusChip, type Tone } from "../ui/StatusChip";
import type { ShownRow } from "./rowEdits";

const looks: Record<ImportPlan, { tone: Tone; icon: ReactElement }> = {
  CREATE: { tone: "success", icon: <PersonAddAlt1Outlined /> },
  UPDATE: { tone: "info", icon: <EditOutlined /> },
  UNCHANGED: { tone: "neutral", icon: <DoneOutlined /> },
  INVITE: { tone: "accent", icon: <ForwardToInboxOutlined /> },
  RECORD: { tone: "success", icon: <PlaylistAddCheckOutlined /> },
  SKIP: { tone: "warning", icon: <BlockOutlined /> },
};

/** What will become of a row. */
export function PlanChip({ row, words }: { row: ShownRow; words: Readonly<Record<ImportPlan, string>> }) {
  if (row.removed) return <StatusChip tone="neutral" label="Removed" icon={<DeleteOutlined />} />;
  if (row.saving || !row.plan) return <StatusChip tone="neutral" label="Saving…" icon={<HourglassEmptyOutlined />} />;
  return <StatusChip label={words[row.plan]} {...looks[row.plan]} />;
}
