import Box from "@mui/material/Box";
import Skeleton from "@mui/material/Skeleton";
import { keyframes } from "@mui/material/styles";

const appear = keyframes`to { opacity: 1 }`;

/** Stands for a page whose code is on its way; shows only when that takes a while. */
export function PageSkeleton() {
  return (
    <Box role="status" aria-label="Loading the page" sx={{ opacity: 0, animation: `${appear} 1ms 200ms forwards` }}>
      <Skeleton width={200} height={38} />
      <Skeleton width={140} height={22} sx={{ mb: 3 }} />
      <Skeleton variant="rounded" height={360} />
    </Box>
  );
}
