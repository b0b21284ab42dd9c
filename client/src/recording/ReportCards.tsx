import Box from "@mui/material/Box";
import Checkbox from "@mui/material/Checkbox";
import Link from "@mui/material/Link";
import Paper from "@mui/material/Paper";
import Skeleton from "@mui/material/Skeleton";
import { Link as RouterLink } from "react-router";
import { hoursText, takeTypeWords } from "../training/trainingWords";
import { DateText } from "../ui/DateText";
import { formatDay } from "../ui/dates";
import { areasText, creditText, ProofLink, ReportActions, type ReportListProps, selectLabel } from "./ReportParts";
import type { Report } from "./useDecisions";

/** What people reported, for narrow windows. */
export function ReportCards(props: ReportListProps) {
  const { reports, reloading, empty, footer } = props;
  if (!reports) return <Skeleton variant="rounded" height={240} />;
  if (reports.length === 0) return <Paper variant="outlined">{empty}</Paper>;
  return (
    <>
      <Box
        component="ul"
        aria-label="reports"
        sx={{
          ...{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 1 },
          ...{ gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 320px), 1fr))", opacity: reloading ? 0.55 : 1 },
        }}
      >
        {reports.map((report) => (
          <ReportCard key={report.id} report={report} {...props} />
        ))}
      </Box>
      {footer}
    </>
  );
}

function ReportCard({ report, ...props }: ReportListProps & { report: Report }) {
  const { timeZone, selected, onSelect } = props;
  const { id, userId, userName, className, provider, minutes, completedOn, takeType, createdAt, capceWarning } = report;
  const toggle = (checked: boolean) => {
    const next = new Set(selected);
    if (checked) next.add(id);
    else next.delete(id);
    onSelect(next);
  };
  const areas = areasText(report);
  return (
    <Paper
      variant="outlined"
      component="li"
      sx={{ display: "flex", flexDirection: "column", p: 1.75, fontSize: "0.875rem", overflowWrap: "anywhere" }}
    >
      <Box sx={{ display: "flex", gap: 1, alignItems: "flex-start" }}>
        {report.viewerCanDecide && (
          <Checkbox
            size="small"
            checked={selected.has(id)}
            onChange={(_, checked) => toggle(checked)}
            slotProps={{ input: { "aria-label": selectLabel(report) } }}
            sx={{ m: -1 }}
          />
        )}
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Link component={RouterLink} to={`/users/${userId}/transcripts`} sx={{ fontWeight: 600 }}>
            <bdi>{userName}</bdi>
          </Link>
          <Box sx={{ mt: 0.5, fontWeight: 600 }}>
            <bdi>{className}</bdi>
          </Box>
          <Box sx={{ color: "text.secondary", mt: 0.25 }}>
            <bdi>{provider}</bdi> · {hoursText(minutes)} h · completed {formatDay(completedOn)} ·{" "}
            {takeTypeWords[takeType]} · {creditText(report)}
            {areas && ` · ${areas}`}
          </Box>
          {capceWarning && <Box sx={{ color: "warning.main", mt: 0.25 }}>{capceWarning}</Box>}
          <Box sx={{ color: "text.secondary", mt: 0.25 }}>
            Reported <DateText value={createdAt} timeZone={timeZone} />
          </Box>
        </Box>
      </Box>
      <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1, mt: "auto", pt: 1.25 }}>
        <ReportActions report={report} {...props} />
        <Box sx={{ ml: "auto" }}>
          <ProofLink report={report} />
        </Box>
      </Box>
    </Paper>
  );
}
