import UploadFileOutlined from "@mui/icons-material/UploadFileOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import ButtonBase from "@mui/material/ButtonBase";
import Link from "@mui/material/Link";
import Paper from "@mui/material/Paper";
import Skeleton from "@mui/material/Skeleton";
import { Link as RouterLink } from "react-router";
import { problemOf } from "../graphql/errors";
import { useOfficerFiguresQuery } from "../graphql/generated";
import type { OpenDepartment } from "../session/departments";
import { ErrorState } from "../ui/ErrorState";
import { formatNumber } from "../ui/numbers";
import { Section } from "../ui/Section";
import { RecentImports } from "./RecentImports";

/** What an officer looks at first: how many people, what waits, what was imported last. */
export function OfficerHome({ department }: { department: OpenDepartment }) {
  const { data, error, refetch } = useOfficerFiguresQuery({ variables: { departmentId: department.id } });
  const figures = data?.department;
  if (error && !figures) return <ErrorState problem={problemOf(error)} onRetry={() => refetch()} />;
  return (
    <>
      <Section
        title="At a glance"
        end={
          department.viewerCanImport && (
            <Button component={RouterLink} to="/imports/new" variant="contained" startIcon={<UploadFileOutlined />}>
              Upload Users CSV
            </Button>
          )
        }
      >
        <Box
          sx={{
            display: "grid",
            gap: 1.5,
            gridTemplateColumns: { xs: "1fr 1fr", sm: "repeat(3, 1fr)", lg: "repeat(6, 1fr)" },
          }}
        >
          <Figure label="Users" value={figures?.everybody.totalCount} to="/users" />
          <Figure label="Inactive" value={figures?.inactive.totalCount} to="/users?status=INACTIVE" />
          <Figure label="Officers" value={figures?.officers.totalCount} to="/users?role=TRAINING_OFFICER&role=ADMIN" />
          <Figure
            label="Pending invitations"
            value={figures?.pendingInvitations.totalCount}
            to={`/users/invitations?in=${department.id}`}
            needsAction
          />
          <Figure
            label="Completions waiting"
            value={figures?.waitingCompletions.totalCount}
            to="/training/completions"
            needsAction
          />
          <Figure label="Archived records" value={figures?.archived.totalCount} to="/users?status=ARCHIVED" />
        </Box>
      </Section>
      {department.viewerCanImport && (
        <Section
          title="Last imports"
          end={
            <Link component={RouterLink} to="/imports" variant="body2">
              All imports
            </Link>
          }
        >
          {figures ? (
            <RecentImports batches={figures.importBatches.nodes} timeZone={figures.timeZone} />
          ) : (
            <Skeleton variant="rounded" height={120} />
          )}
        </Section>
      )}
    </>
  );
}

interface FigureProps {
  label: string;
  value: number | undefined;
  to: string;
  /** Warm when there is something to do about it. */
  needsAction?: boolean;
}

function Figure({ label, value, to, needsAction }: FigureProps) {
  return (
    <Paper variant="outlined" sx={{ overflow: "hidden" }}>
      <ButtonBase
        component={RouterLink}
        to={to}
        sx={{
          display: "block",
          width: "100%",
          p: 2,
          textAlign: "start",
          "&:hover": { bgcolor: "action.hover" },
          "&.Mui-focusVisible": { outlineOffset: -2 },
        }}
      >
        <Box sx={{ fontSize: "0.875rem", color: "text.secondary", fontWeight: 500 }}>{label}</Box>
        <Box
          sx={{
            mt: 0.5,
            fontSize: "1.75rem",
            lineHeight: 1.2,
            fontWeight: 650,
            letterSpacing: "-0.02em",
            color: needsAction && value ? "accent.main" : "text.primary",
          }}
        >
          {value === undefined ? <Skeleton width={56} /> : formatNumber(value)}
        </Box>
      </ButtonBase>
    </Paper>
  );
}
