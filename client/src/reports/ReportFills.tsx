import { useTheme } from "@mui/material/styles";
import type { ReactNode } from "react";
import type { FillName } from "./fills";

/** The patterns that the charts' bars and legends refer to; takes no room. */
export function ReportFills() {
  const { vars } = useTheme();
  if (!vars) return null;
  const { success, primary, warning, error, background } = vars.palette;
  const mark = { stroke: background.paper, strokeWidth: 1.25, strokeOpacity: 0.75, fill: "none" };
  return (
    <svg width={0} height={0} aria-hidden style={{ position: "absolute" }}>
      <defs>
        <Fill name="complete" color={success.main} />
        <Fill name="onPace" color={primary.light}>
          <path d="M-2,2 l4,-4 M0,8 l8,-8 M6,10 l4,-4" style={mark} />
        </Fill>
        <Fill name="behind" color={warning.main}>
          <circle cx={2} cy={2} r={1.1} style={{ fill: background.paper }} />
          <circle cx={6} cy={6} r={1.1} style={{ fill: background.paper }} />
        </Fill>
        <Fill name="critical" color={error.main}>
          <path d="M4,0 v8 M0,4 h8" style={{ ...mark, strokeOpacity: 0.55 }} />
        </Fill>
        <Fill name="live" color={primary.main} />
        <Fill name="distributive" color={primary.light}>
          <path d="M-2,2 l4,-4 M0,8 l8,-8 M6,10 l4,-4" style={mark} />
        </Fill>
      </defs>
    </svg>
  );
}

function Fill({ name, color, children }: { name: FillName; color: string; children?: ReactNode }) {
  return (
    <pattern id={`report-fill-${name}`} width={8} height={8} patternUnits="userSpaceOnUse">
      <rect width={8} height={8} style={{ fill: color }} />
      {children}
    </pattern>
  );
}
