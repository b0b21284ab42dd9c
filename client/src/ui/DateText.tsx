import { formatDate, formatDateTime } from "./dates";

interface DateTextProps {
  value: string;
  timeZone?: string;
  /** Said on hover after the time: by whom. */
  note?: string;
}

/** A date in the department's time zone, with the full time on hover. */
export function DateText({ value, timeZone, note }: DateTextProps) {
  const time = formatDateTime(value, timeZone);
  return (
    <time dateTime={value} title={note ? `${time}, ${note}` : time}>
      {formatDate(value, timeZone)}
    </time>
  );
}
