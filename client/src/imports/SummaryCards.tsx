import Box from "@mui/material/Box";
import Paper from "@mui/material/Paper";
import Skeleton from "@mui/material/Skeleton";
import Typography from "@mui/material/Typography";
import { outcomeWord } from "./outcomes";
import { RowStory, type SummaryRowsProps } from "./summaryParts";

/** The same rows on a phone. */
export function SummaryCards({ view, rows, filter, reloading, empty }: SummaryRowsProps) {
  if (!rows) return <Skeleton variant="rounded" height={320} />;
  if (rows.length === 0) return <Paper variant="outlined">{empty}</Paper>;
  return (
    <Box
      component="ul"
      aria-label={`Rows ${outcomeWord(filter)}`}
      sx={{ listStyle: "none", p: 0, m: 0, display: "grid", gap: 1, opacity: reloading ? 0.55 : 1 }}
    >
      {rows.map((row) => {
        const { title, text, caption } = view.summaryCard(row);
        return (
          <Paper key={row.line} component="li" variant="outlined" sx={{ p: 2, display: "grid", gap: 0.5 }}>
            <Box sx={{ display: "flex", gap: 1, justifyContent: "space-between" }}>
              <Typography variant="h3" component="p" sx={{ overflowWrap: "anywhere" }}>
                {title}
              </Typography>
              <Typography variant="caption" sx={{ color: "text.secondary", whiteSpace: "nowrap" }}>
                Line {row.line}
              </Typography>
            </Box>
            <Typography variant="body2" component="div" sx={{ overflowWrap: "anywhere" }}>
              {text}
            </Typography>
            <Typography variant="caption" sx={{ color: "text.secondary" }}>
              {caption}
            </Typography>
            {filter !== "created" && (
              <Box sx={{ mt: 0.5 }}>
                <RowStory row={row} filter={filter} />
              </Box>
            )}
          </Paper>
        );
      })}
    </Box>
  );
}
