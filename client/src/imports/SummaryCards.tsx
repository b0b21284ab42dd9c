import Box from "@mui/material/Box";
import Paper from "@mui/material/Paper";
import Skeleton from "@mui/material/Skeleton";
import Typography from "@mui/material/Typography";
import { EmailText } from "./EmailText";
import { RowName, RowStory, rowRole, type SummaryRowsProps } from "./summaryParts";

/** The same rows on a phone. */
export function SummaryCards({ rows, filter, reloading, empty }: SummaryRowsProps) {
  if (!rows) return <Skeleton variant="rounded" height={320} />;
  if (rows.length === 0) return <Paper variant="outlined">{empty}</Paper>;
  return (
    <Box
      component="ul"
      aria-label={`Rows ${filter}`}
      sx={{ listStyle: "none", p: 0, m: 0, display: "grid", gap: 1, opacity: reloading ? 0.55 : 1 }}
    >
      {rows.map((row) => (
        <Paper key={row.line} component="li" variant="outlined" sx={{ p: 2, display: "grid", gap: 0.5 }}>
          <Box sx={{ display: "flex", gap: 1, justifyContent: "space-between" }}>
            <Typography variant="h3" component="p" sx={{ overflowWrap: "anywhere" }}>
              <RowName row={row} />
            </Typography>
            <Typography variant="caption" sx={{ color: "text.secondary", whiteSpace: "nowrap" }}>
              Line {row.line}
            </Typography>
          </Box>
          <Typography variant="body2" sx={{ overflowWrap: "anywhere" }}>
            <EmailText>{row.email ?? row.loginId ?? ""}</EmailText>
          </Typography>
          <Typography variant="caption" sx={{ color: "text.secondary" }}>
            {[rowRole(row), row.department.name, row.employeeId].filter(Boolean).join(" · ")}
          </Typography>
          {filter !== "created" && (
            <Box sx={{ mt: 0.5 }}>
              <RowStory row={row} filter={filter} />
            </Box>
          )}
        </Paper>
      ))}
    </Box>
  );
}
