import Box from "@mui/material/Box";
import Paper from "@mui/material/Paper";
import Skeleton from "@mui/material/Skeleton";
import { type ComponentProps, lazy, type ReactNode, Suspense } from "react";
import type { StackedBars } from "./StackedBars";

// The chart's library is large, and the tables say the same.
const Bars = lazy(async () => ({ default: (await import("./StackedBars")).StackedBars }));

interface ChartBesideProps {
  chart: ComponentProps<typeof StackedBars>;
  /** The table that says the same. */
  children: ReactNode;
}

/** A chart with its table: beside each other where there is room. */
export function ChartBeside({ chart, children }: ChartBesideProps) {
  return (
    <Box
      sx={{
        display: "grid",
        gap: 2,
        alignItems: "start",
        gridTemplateColumns: { xs: "minmax(0, 1fr)", lg: "minmax(0, 5fr) minmax(0, 6fr)" },
        "@media print": { gridTemplateColumns: "minmax(0, 1fr)" },
      }}
    >
      <Paper variant="outlined" sx={{ p: { xs: 1, sm: 2 }, breakInside: "avoid", overflow: "hidden" }}>
        <Suspense fallback={<Skeleton variant="rounded" height={chart.height} />}>
          <Bars {...chart} />
        </Suspense>
      </Paper>
      {children}
    </Box>
  );
}
