import Tooltip from "@mui/material/Tooltip";
import { formatDate, formatDateTime } from "./dates";

/** A date in the department's time zone, with the full time on hover. */
export function DateText({ value, timeZone }: { value: string; timeZone?: string }) {
  return (
    <Tooltip title={formatDateTime(value, timeZone)}>
      <time dateTime={value}>{formatDate(value, timeZone)}</time>
    </Tooltip>
  );
}
