import { skipToken } from "@apollo/client/react";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Skeleton from "@mui/material/Skeleton";
import { useLocation, useSearchParams } from "react-router";
import { useRecordCourseQuery, useRecordUserQuery } from "../graphql/generated";
import { DepartmentGate } from "../session/DepartmentGate";
import type { OpenDepartment } from "../session/departments";
import { BackToList } from "../training/BackToList";
import { PageHeader } from "../ui/PageHeader";
import { RecordForm } from "./RecordForm";
import { RosterResult } from "./RosterResult";
import type { RosterDraft } from "./rosterDraft";
import { useRoster } from "./useRoster";

/** One class onto the transcripts of all who were there. */
export function RecordPage() {
  return (
    <DepartmentGate may={({ viewerCanListUsers }) => viewerCanListUsers}>
      {(department) => <PrefilledRoster key={department.id} department={department} />}
    </DepartmentGate>
  );
}

/** Reads what the address begins with: `?course=` and `?user=`. */
function PrefilledRoster({ department }: { department: OpenDepartment }) {
  const [params] = useSearchParams();
  const [courseId, userId] = [params.get("course"), params.get("user")];
  const course = useRecordCourseQuery(courseId ? { variables: { departmentId: department.id, courseId } } : skipToken);
  const user = useRecordUserQuery(userId ? { variables: { id: userId } } : skipToken);
  if ((course.loading && !course.data) || (user.loading && !user.data)) {
    return (
      <Box role="status" aria-label="Loading the roster">
        <Skeleton width={240} height={40} sx={{ mb: 3 }} />
        <Skeleton variant="rounded" height={320} sx={{ maxWidth: 720 }} />
      </Box>
    );
  }
  const person = user.data?.user.department.id === department.id ? user.data.user : undefined;
  const start: Partial<RosterDraft> = {
    ...(course.data && { course: course.data.course }),
    ...(person && { people: { users: [{ id: person.id, name: person.name }], groups: [] } }),
  };
  const missing = [...(courseId && !course.data ? ["course"] : []), ...(userId && !person ? ["person"] : [])];
  return <Roster department={department} start={start} missing={missing} />;
}

interface RosterProps {
  department: OpenDepartment;
  start: Partial<RosterDraft>;
  /** What of the address was not found. */
  missing: readonly string[];
}

function Roster({ department, start, missing }: RosterProps) {
  const roster = useRoster(department, start);
  const { recorded, again } = roster;
  const isFromRecord = (useLocation().state as { fromList?: boolean } | null)?.fromList === true;
  const title = recorded ? "Class recorded" : "Record a Class";
  return (
    <>
      <PageHeader
        key={title}
        title={title}
        above={<BackToList to="/training/completions" label={isFromRecord ? "Back" : "Completions"} />}
        context={<bdi>{department.name}</bdi>}
      />
      {missing.length > 0 && !recorded && (
        <Alert severity="warning" sx={{ mb: 3, maxWidth: 720 }}>
          The {missing.join(" and the ")} of this link {missing.length === 1 ? "was" : "were"} not found in{" "}
          {department.name}.
        </Alert>
      )}
      {recorded ? (
        <RosterResult recorded={recorded} onAgain={again} />
      ) : (
        <RecordForm department={department} roster={roster} />
      )}
    </>
  );
}
