import Box from "@mui/material/Box";
import CircularProgress from "@mui/material/CircularProgress";
import Typography from "@mui/material/Typography";

/** The progress of a whole plan, with the number written in. */
export function HoursRing({ percent }: { percent: number }) {
  const shared = { variant: "determinate", size: 104, thickness: 5 } as const;
  return (
    <Box sx={{ position: "relative", display: "grid", placeItems: "center" }}>
      <CircularProgress {...shared} value={100} aria-hidden sx={{ color: "divider" }} />
      <CircularProgress
        {...shared}
        value={percent}
        color={percent === 100 ? "success" : "primary"}
        aria-label="Hours done"
        aria-valuetext={`${percent} percent`}
        sx={{ position: "absolute" }}
      />
      <Typography className="numeric" sx={{ position: "absolute", fontSize: "1.5rem", fontWeight: 650 }}>
        {percent} %
      </Typography>
    </Box>
  );
}
