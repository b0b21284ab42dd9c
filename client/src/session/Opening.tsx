import Box from "@mui/material/Box";
import CircularProgress from "@mui/material/CircularProgress";

/** While the first answer is on its way. */
export function Opening({ label = "Loading Muster" }: { label?: string }) {
  return (
    <Box component="main" sx={{ minHeight: "100dvh", display: "grid", placeItems: "center" }}>
      <CircularProgress aria-label={label} />
    </Box>
  );
}
