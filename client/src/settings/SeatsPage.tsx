import DownloadOutlined from "@mui/icons-material/DownloadOutlined";
import MailOutlined from "@mui/icons-material/MailOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Paper from "@mui/material/Paper";
import Skeleton from "@mui/material/Skeleton";
import { lazy, Suspense } from "react";
import { problemOf } from "../graphql/errors";
import { type InactivePolicy, useSeatsPageQuery } from "../graphql/generated";
import type { DayRange } from "../ui/dayRanges";
import { ErrorState } from "../ui/ErrorState";
import { formatNumber } from "../ui/numbers";
import { PageHeader } from "../ui/PageHeader";
import { RangeChoice, useDayRange } from "../ui/RangeChoice";
import { Section } from "../ui/Section";
import { SeatSteps } from "./SeatSteps";
import { billingWords, type Seats } from "./seatsWords";
import { useSettings } from "./useSettings";

const SeatChart = lazy(async () => ({ default: (await import("./SeatChart")).SeatChart }));
const chartHeight = 280;

/** How many seats are billed, who is counted, and how that came. */
export function SeatsPage() {
  const { department } = useSettings();
  const range = useDayRange();
  const { data, previousData, error, refetch } = useSeatsPageQuery({
    variables: { departmentId: department.id, days: range.days },
  });
  const shown = (data ?? previousData)?.department;
  if (error && !shown) return <ErrorState level="h1" problem={problemOf(error)} onRetry={() => refetch()} />;
  return (
    <Box sx={{ maxWidth: 960 }}>
      <PageHeader title="Seats" context="What your department is billed, and how it came to that." />
      {shown ? (
        <Box sx={{ display: "grid", gap: 4, gridTemplateColumns: "minmax(0, 1fr)" }}>
          <Today seats={shown.seats} policy={shown.inactivePolicy} departmentName={department.name} />
          <Section title="History" end={<Download departmentId={department.id} range={range} />}>
            <RangeChoice />
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

function Download({ departmentId, range }: { departmentId: string; range: DayRange }) {
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
