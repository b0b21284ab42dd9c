import BlockOutlined from "@mui/icons-material/BlockOutlined";
import HourglassEmptyOutlined from "@mui/icons-material/HourglassEmptyOutlined";
import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import { Link as RouterLink } from "react-router";
import type { OwnReports_TranscriptFragment } from "../graphql/generated";
import { hoursText } from "../training/trainingWords";
import { DateText } from "../ui/DateText";
import { formatDay } from "../ui/dates";
import { Section } from "../ui/Section";
import { StatusChip } from "../ui/StatusChip";

type Reports = OwnReports_TranscriptFragment;
type Report = Reports["nodes"][number];

/** What one reported: what an officer has yet to look at, and what was refused and why. */
export function OwnReports({ waiting, refused }: { waiting: Reports; refused: Reports }) {
  return (
    <>
      {waiting.nodes.length > 0 && (
        <Section title="Waiting for an officer" end={<All of={waiting} state="REPORTED" />}>
          <ReportList reports={waiting.nodes} />
        </Section>
      )}
      {refused.nodes.length > 0 && (
        <Section title="Refused" end={<All of={refused} state="REFUSED" />}>
          <ReportList reports={refused.nodes} />
        </Section>
      )}
    </>
  );
}

function All({ of: { totalCount, nodes }, state }: { of: Reports; state: "REPORTED" | "REFUSED" }) {
  if (totalCount <= nodes.length) return null;
  return (
    <Link component={RouterLink} to={`/my-training/transcript?state=${state}`} variant="body2">
      All {totalCount}
    </Link>
  );
}

const ReportList = ({ reports }: { reports: readonly Report[] }) => (
  <Paper variant="outlined" component="ul" sx={{ m: 0, p: 0, listStyle: "none" }}>
    {reports.map((report) => (
      <Box
        component="li"
        key={report.id}
        sx={{
          ...{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1.5, px: 2, py: 1.25 },
          "& + &": { borderTop: 1, borderColor: "divider" },
        }}
      >
        <ReportLine report={report} />
      </Box>
    ))}
  </Paper>
);

function ReportLine({ report }: { report: Report }) {
  const { className, provider, minutes, completedOn, createdAt, deciderName, decidedAt, refusedWhy, proof } = report;
  return (
    <>
      <Box sx={{ flex: 1, minWidth: 220, overflowWrap: "anywhere" }}>
        <Box component="bdi" sx={{ fontWeight: 600 }}>
          {className}
        </Box>
        <Typography variant="body2" component="div" sx={{ color: "text.secondary" }}>
          <bdi>{provider}</bdi> · {hoursText(minutes)} h · completed {formatDay(completedOn)} · reported{" "}
          <DateText value={createdAt} />
          {proof && (
            <>
              {" · "}
              <Link href={proof.path} download aria-label={`Your proof of ${className}`}>
                Your proof
              </Link>
            </>
          )}
        </Typography>
        {decidedAt && (
          <Typography variant="body2" component="div" sx={{ mt: 0.5 }}>
            <bdi>{deciderName ?? "An officer"}</bdi>, <DateText value={decidedAt} />: <bdi>{refusedWhy}</bdi>
          </Typography>
        )}
      </Box>
      {decidedAt ? (
        <StatusChip tone="error" icon={<BlockOutlined />} label="Refused" />
      ) : (
        <StatusChip tone="accent" icon={<HourglassEmptyOutlined />} label="An officer has yet to look" />
      )}
    </>
  );
}
