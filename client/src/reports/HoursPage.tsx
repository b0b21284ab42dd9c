import DownloadOutlined from "@mui/icons-material/DownloadOutlined";
import EventNoteOutlined from "@mui/icons-material/EventNoteOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Paper from "@mui/material/Paper";
import Skeleton from "@mui/material/Skeleton";
import ToggleButton from "@mui/material/ToggleButton";
import ToggleButtonGroup from "@mui/material/ToggleButtonGroup";
import { Link, useSearchParams } from "react-router";
import { problemOf } from "../graphql/errors";
import { useHoursPageQuery } from "../graphql/generated";
import { DepartmentGate } from "../session/DepartmentGate";
import type { OpenDepartment } from "../session/departments";
import { EmptyState } from "../ui/EmptyState";
import { ErrorState } from "../ui/ErrorState";
import { Section } from "../ui/Section";
import { HoursByMonth } from "./HoursByMonth";
import { ReportsHeader } from "./ReportsHeader";

const ranges = [12, 24, 36];

/** How many hours of training were completed, month by month. */
export function HoursPage() {
  return (
    <DepartmentGate may={({ viewerCanListUsers }) => viewerCanListUsers}>
      {(department) => (
        <>
          <ReportsHeader department={department} tab="hours" />
          <DepartmentHours department={department} />
        </>
      )}
    </DepartmentGate>
  );
}

function DepartmentHours({ department }: { department: OpenDepartment }) {
  const [params, setParams] = useSearchParams();
  const months = ranges.find((range) => String(range) === params.get("months")) ?? 12;
  const { data, previousData, loading, error, refetch } = useHoursPageQuery({
    variables: { departmentId: department.id, months },
    notifyOnNetworkStatusChange: true,
    fetchPolicy: "cache-and-network",
  });
  const shown = (data ?? previousData)?.department.trainingMonths;
  const choose = (wanted: number) =>
    setParams(
      (current) => {
        current.set("months", String(wanted));
        return current;
      },
      { replace: true, preventScrollReset: true },
    );
  if (error && !shown) return <ErrorState problem={problemOf(error)} onRetry={() => refetch()} />;
  return (
    <Section
      title="Training hours by month"
      end={
        <Button
          size="small"
          startIcon={<DownloadOutlined />}
          href={`/departments/${encodeURIComponent(department.id)}/training-months.csv?months=${months}`}
          download
          className="no-print"
        >
          Export CSV
        </Button>
      }
    >
      <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: 2, rowGap: 1, mb: 1.5 }}>
        <RangeChoice months={months} onChoose={choose} />
        <Box sx={{ color: "text.secondary", fontSize: "0.875rem", flex: "1 1 260px", textWrap: "pretty" }}>
          What people who are active now completed, wherever it was recorded. The last month is not over yet.
        </Box>
      </Box>
      {!shown && <Skeleton variant="rounded" height={480} />}
      {shown?.every(({ completions }) => completions === 0) && <NothingCompleted />}
      {shown?.some(({ completions }) => completions > 0) && (
        <Box sx={{ opacity: loading ? 0.55 : 1, transition: "opacity 120ms" }}>
          <HoursByMonth months={shown} />
        </Box>
      )}
    </Section>
  );
}

function RangeChoice({ months, onChoose }: { months: number; onChoose: (months: number) => void }) {
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={months}
      onChange={(_event, wanted: number | null) => wanted && onChoose(wanted)}
      aria-label="How far back"
      className="no-print"
    >
      {ranges.map((range) => (
        <ToggleButton key={range} value={range} sx={{ px: { xs: 1.25, sm: 2 }, textTransform: "none" }}>
          {range} months
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

function NothingCompleted() {
  return (
    <Paper variant="outlined">
      <EmptyState
        icon={<EventNoteOutlined />}
        title="Nothing was completed in this time"
        actions={
          <Button variant="contained" component={Link} to="/training/completions">
            Record a class
          </Button>
        }
      >
        Hours show here as soon as classes are recorded or imported, or people complete their courses.
      </EmptyState>
    </Paper>
  );
}
