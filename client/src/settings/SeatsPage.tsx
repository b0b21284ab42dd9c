import DownloadOutlined from "@mui/icons-material/DownloadOutlined";
import MailOutlined from "@mui/icons-material/MailOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Paper from "@mui/material/Paper";
import Skeleton from "@mui/material/Skeleton";
import ToggleButton from "@mui/material/ToggleButton";
import ToggleButtonGroup from "@mui/material/ToggleButtonGroup";
import { lazy, Suspense } from "react";
import { useSearchParams } from "react-router";
import { problemOf } from "../graphql/errors";
import { type InactivePolicy, useSeatsPageQuery } from "../graphql/generated";
import { ErrorState } from "../ui/ErrorState";
import { formatNumber } from "../ui/numbers";
import { PageHeader } from "../ui/PageHeader";
import { Section } from "../ui/Section";
import { SeatSteps } from "./SeatSteps";
import { billingWords, rangeCalled, ranges, type SeatRange, type Seats } from "./seatsWords";
import { useSettings } from "./useSettings";

const SeatChart = lazy(async () => ({ default: (await import("./SeatChart")).SeatChart }));
const chartHeight = 280;

/** How many seats are billed, who is counted, and how that came. */
export function SeatsPage() {
  const { department } = useSettings();
  const [params, setParams] = useSearchParams();
  const range = rangeCalled(params.get("range"));
  const { data, previousData, error, refetch } = useSeatsPageQuery({
    variables: { departmentId: department.id, days: range.days },
  });
  const shown = (data ?? previousData)?.department;
  const choose = (value: string) =>
    setParams(
      (current) => {
        current.set("range", value);
        return current;
      },
      { replace: true, preventScrollReset: true },
    );

  if (error && !shown) return <ErrorState level="h1" problem={problemOf(error)} onRetry={() => refetch()} />;
  return (
    <Box sx={{ maxWidth: 960 }}>
      <PageHeader title="Seats" context="What your department is billed, and how it came to that." />
      {shown ? (
        <Box sx={{ display: "grid", gap: 4, gridTemplateColumns: "minmax(0, 1fr)" }}>
          <Today seats={shown.seats} policy={shown.inactivePolicy} departmentName={department.name} />
          <Section title="History" end={<Download departmentId={department.id} range={range} />}>
            <RangeChoice range={range} onChoose={choose} />
            <Paper variant="outlined" sx={{ p: { xs: 1, sm: 2 }, mb: 2 }}>
              <Suspense fallback={<Skeleton variant="rounded" height={chartHeight} />}>
                <SeatChart history={shown.seats.history} range={range} height={chartHeight} />
              </Suspense>
            </Paper>
            <SeatSteps history={shown.seats.history} />
          </Section>
        </Box>
      ) : (
        <Skeleton variant="rounded" height={480} />
      )}
    </Box>
  );
}

interface TodayProps {
  seats: Seats;
  policy: InactivePolicy;
  departmentName: string;
}

function Today({ seats, policy, departmentName }: TodayProps) {
  const subject = encodeURIComponent(`Seats of ${departmentName}`);
  return (
    <Paper
      variant="outlined"
      component="section"
      aria-label="Billed today"
      sx={{ p: { xs: 2, sm: 3 }, display: "flex", flexWrap: "wrap", gap: 3, alignItems: "center" }}
    >
      <Box sx={{ flex: "none" }}>
        <Box
          className="numeric"
          sx={{ fontSize: "2.5rem", fontWeight: 650, lineHeight: 1.1, letterSpacing: "-0.02em" }}
        >
          {formatNumber(seats.billed)}
        </Box>
        <Box sx={{ color: "text.secondary", fontSize: "0.875rem" }}>
          {seats.billed === 1 ? "billed seat" : "billed seats"} today
        </Box>
      </Box>
      <Box sx={{ flex: "1 1 320px", fontSize: "0.9375rem", textWrap: "pretty" }}>
        {billingWords(seats, policy)}{" "}
        <Box component="span" sx={{ color: "text.secondary" }}>
          People who wait for approval, archived and removed people and open invitations are not billed. A seat is freed
          or taken the moment somebody's status changes.
        </Box>
      </Box>
      <Button
        variant="outlined"
        href={`mailto:${seats.contactEmail}?subject=${subject}`}
        startIcon={<MailOutlined />}
        className="no-print"
      >
        Contact us about seats
      </Button>
    </Paper>
  );
}

function RangeChoice({ range, onChoose }: { range: SeatRange; onChoose: (value: string) => void }) {
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={range.value}
      onChange={(_event, wanted: string | null) => wanted && onChoose(wanted)}
      aria-label="How far back"
      className="no-print"
      sx={{ mb: 1.5, flexWrap: "wrap" }}
    >
      {ranges.map(({ value, label }) => (
        <ToggleButton key={value} value={value} sx={{ px: { xs: 1.25, sm: 2 }, textTransform: "none" }}>
          {label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

function Download({ departmentId, range }: { departmentId: string; range: SeatRange }) {
  return (
    <Button
      size="small"
      startIcon={<DownloadOutlined />}
      href={`/departments/${encodeURIComponent(departmentId)}/seats.csv?days=${range.days}`}
      download
      className="no-print"
    >
      Export CSV
    </Button>
  );
}
