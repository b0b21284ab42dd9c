import AddOutlined from "@mui/icons-material/AddOutlined";
import BuildOutlined from "@mui/icons-material/BuildOutlined";
import ConfirmationNumberOutlined from "@mui/icons-material/ConfirmationNumberOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Link from "@mui/material/Link";
import Paper from "@mui/material/Paper";
import Skeleton from "@mui/material/Skeleton";
import { lazy, Suspense } from "react";
import { Link as RouterLink, useParams } from "react-router";
import { problemOf } from "../graphql/errors";
import { type PoolPageQuery, usePoolPageQuery } from "../graphql/generated";
import { DepartmentGate } from "../session/DepartmentGate";
import type { OpenDepartment } from "../session/departments";
import { BackToList } from "../training/BackToList";
import { EmptyState } from "../ui/EmptyState";
import { ErrorState } from "../ui/ErrorState";
import { countOf } from "../ui/numbers";
import { PageHeader } from "../ui/PageHeader";
import { RangeChoice, useDayRange } from "../ui/RangeChoice";
import { Section } from "../ui/Section";
import { Ledger } from "./Ledger";
import { LicenceOrderDialog } from "./LicenceOrderDialog";
import { PoolNumbers } from "./PoolNumbers";
import { PoolSteps } from "./PoolSteps";
import { sinceFirst } from "./poolForecast";
import { RunOut } from "./RunOut";
import { useOrderDialog } from "./useOrderDialog";

const PoolChart = lazy(async () => ({ default: (await import("./PoolChart")).PoolChart }));
const chartHeight = 280;
const back = <BackToList to="/training/licences" label="Licences" />;

/** The licences of one course: what is left, how it came to that, and when they will run out. */
export function PoolPage() {
  const { courseId = "" } = useParams();
  return (
    <DepartmentGate may={({ viewerCanListUsers }) => viewerCanListUsers}>
      {(department) => <CoursePool key={`${department.id} ${courseId}`} department={department} courseId={courseId} />}
    </DepartmentGate>
  );
}

function CoursePool({ department, courseId }: { department: OpenDepartment; courseId: string }) {
  const { days } = useDayRange();
  const { asked, ask, close } = useOrderDialog();
  const { data, previousData, error, refetch, client } = usePoolPageQuery({
    variables: { departmentId: department.id, courseId, days },
  });
  const shown = data ?? previousData;
  if (error && !shown) {
    return (
      <>
        {back}
        <ErrorState level="h1" problem={problemOf(error)} onRetry={() => refetch()} />
      </>
    );
  }
  if (!shown) return <Skeleton variant="rounded" height={480} />;
  const { course } = shown;
  const pool = course.licencePool;
  const canBuy = shown.department.viewerCanPurchaseLicences;
  const add = canBuy && course.needsLicence && (
    <Button variant="contained" startIcon={<AddOutlined />} onClick={() => ask("add")}>
      Add Licences
    </Button>
  );
  const isOpen = canBuy && (asked === "add" || (asked === "correct" && pool));
  return (
    <Box sx={{ maxWidth: 960 }}>
      <PageHeader
        above={back}
        title={course.name}
        documentTitle={`Licences of ${course.name}`}
        context={
          <>
            Licences ·{" "}
            <Link component={RouterLink} to={`/training/courses/${course.id}`}>
              The course
            </Link>
          </>
        }
        actions={
          <>
            {canBuy && pool && (
              <Button variant="outlined" startIcon={<BuildOutlined />} onClick={() => ask("correct")}>
                Correct
              </Button>
            )}
            {pool && add}
          </>
        }
      />
      {pool ? (
        <Pool pool={pool} department={department} courseId={courseId} />
      ) : (
        <Paper variant="outlined">
          <NoPool course={course} add={add} />
        </Paper>
      )}
      {isOpen && (
        <LicenceOrderDialog
          key={asked}
          way={asked === "add" ? "ADD" : "CORRECT"}
          departmentId={department.id}
          course={course}
          pool={pool}
          onClose={close}
          onDone={() => {
            close();
            void client.refetchQueries({ include: ["poolPage", "ledger"] });
          }}
        />
      )}
    </Box>
  );
}

function NoPool({ course, add }: { course: PoolPageQuery["course"]; add: React.ReactNode }) {
  return course.needsLicence ? (
    <EmptyState icon={<ConfirmationNumberOutlined />} title="No licences yet" actions={add}>
      This course needs a licence for each person who starts it. Until some are added it can't be assigned.
      {!add && " An admin adds them."}
    </EmptyState>
  ) : (
    <EmptyState icon={<ConfirmationNumberOutlined />} title="This course needs no licence">
      It can be assigned to as many people as you like.
    </EmptyState>
  );
}

interface PoolProps {
  pool: NonNullable<PoolPageQuery["course"]["licencePool"]>;
  department: OpenDepartment;
  courseId: string;
}

function Pool({ pool, department, courseId }: PoolProps) {
  const range = useDayRange();
  const looked = { ...pool, history: sinceFirst(pool.history) };
  return (
    <Box sx={{ display: "grid", gap: 4, gridTemplateColumns: "minmax(0, 1fr)" }}>
      <Paper variant="outlined" component="section" aria-label="Today" sx={{ p: { xs: 2, sm: 3 } }}>
        <PoolNumbers pool={pool} />
        <Box sx={{ mt: 2.5, textWrap: "pretty" }}>
          Runs out: <RunOut pool={pool} />.{" "}
          <Box component="span" sx={{ color: "text.secondary" }}>
            {pool.takenLately > 0
              ? `${countOf(pool.takenLately, "licence was", "licences were")} taken in the last 90 days; the forecast goes on like that.`
              : "None were taken in the last 90 days, those given back taken off."}
          </Box>
        </Box>
      </Paper>
      <Section title="History and forecast">
        <RangeChoice />
        <Paper variant="outlined" sx={{ p: { xs: 1, sm: 2 }, mb: 2 }}>
          <Suspense fallback={<Skeleton variant="rounded" height={chartHeight} />}>
            <PoolChart pool={looked} range={range} height={chartHeight} />
          </Suspense>
        </Paper>
        <PoolSteps pool={looked} />
      </Section>
      <Section title="Ledger">
        <Ledger departmentId={department.id} courseId={courseId} timeZone={department.timeZone} />
      </Section>
    </Box>
  );
}
