import ErrorOutlineOutlined from "@mui/icons-material/ErrorOutlineOutlined";
import WarningAmberOutlined from "@mui/icons-material/WarningAmberOutlined";
import Box from "@mui/material/Box";
import { formatDay } from "../ui/dates";
import { type Outlook, outlookOf } from "./poolWords";

const looks: Record<Outlook["kind"], { color: string; icon?: typeof ErrorOutlineOutlined }> = {
  EMPTY: { color: "error.main", icon: ErrorOutlineOutlined },
  NEAR: { color: "warning.main", icon: WarningAmberOutlined },
  FAR: { color: "text.primary" },
  NONE: { color: "text.secondary" },
};

interface RunOutProps {
  pool: { available: number; runsOutOn: string | null };
}

/** When a pool will be empty, with icon and word where that is near. */
export function RunOut({ pool }: RunOutProps) {
  const { kind, day } = outlookOf(pool);
  const { color, icon: Icon } = looks[kind];
  return (
    <Box component="span" sx={{ whiteSpace: "nowrap", color, ...(Icon && { fontWeight: 600 }) }}>
      {Icon && <Icon aria-hidden sx={{ fontSize: 17, verticalAlign: "-3px", mr: 0.5 }} />}
      {kind === "EMPTY" && "None left"}
      {kind === "NONE" && "No end in sight"}
      {kind === "NEAR" && "Soon: "}
      {day && <time dateTime={day}>{formatDay(day)}</time>}
    </Box>
  );
}
