import LinearProgress from "@mui/material/LinearProgress";
import { hoursText } from "./trainingWords";

interface HoursBarProps {
  label: string;
  done: number;
  required: number;
}

/** Hours done of those required, as a bar beside the numbers. */
export function HoursBar({ label, done, required }: HoursBarProps) {
  const isDone = done >= required;
  return (
    <LinearProgress
      variant="determinate"
      value={required === 0 ? 100 : Math.min(100, (done * 100) / required)}
      color={isDone ? "success" : "primary"}
      aria-label={label}
      aria-valuetext={`${hoursText(done)} of ${hoursText(required)} hours`}
      sx={{ height: 8, borderRadius: 4 }}
    />
  );
}
