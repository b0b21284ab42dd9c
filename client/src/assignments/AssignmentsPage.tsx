import { useCallback } from "react";
import { client } from "../graphql/client";
import { problemOf } from "../graphql/errors";
import { AssignmentsPageDocument, useAssignmentsPageQuery } from "../graphql/generated";
import { DepartmentGate } from "../session/DepartmentGate";
import type { OpenDepartment } from "../session/departments";
import { TrainingHeader } from "../training/TrainingHeader";
import { ErrorState } from "../ui/ErrorState";
import { FullHeight } from "../ui/FullHeight";
import { pageArguments } from "../ui/paging";
import { TotalText } from "../ui/TotalText";
import { AssignCourse } from "./AssignCourse";
import { AssignmentFilters } from "./AssignmentFilters";
import { AssignmentList } from "./AssignmentList";
import { AssignmentsEmpty } from "./AssignmentsEmpty";
import { countFilters, filterOf, hasOpenOnly, useAssignmentsView } from "./assignmentsView";

/** Who has which course to take, and until when. */
export function AssignmentsPage() {
  return (
    <DepartmentGate may={({ viewerCanListUsers }) => viewerCanListUsers}>
      {(department) => <DepartmentAssignments key={department.id} department={department} />}
    </DepartmentGate>
  );
}

function DepartmentAssignments({ department }: { department: OpenDepartment }) {
  const { view, size, change, move, resize, reset } = useAssignmentsView();
  const variables = { departmentId: department.id, filter: filterOf(view), sort: view.sort };
  const { data, previousData, loading, error, refetch } = useAssignmentsPageQuery({
    variables: { ...variables, ...pageArguments(view.position, size) },
    notifyOnNetworkStatusChange: true,
    fetchPolicy: "cache-and-network",
  });
  const list = (data ?? previousData)?.department.courseAssignments;
  const askAgain = useCallback(() => void refetch(), [refetch]);
  const readAll = async (after: string | null) => {
    const page = await client.query({
      query: AssignmentsPageDocument,
      variables: { ...variables, first: 200, after },
      fetchPolicy: "no-cache",
    });
    return page.data?.department.courseAssignments;
  };
  const filters = (
    <AssignmentFilters
      department={department}
      view={view}
      onChange={change}
      onReset={reset}
      end={
        <TotalText
          total={list?.totalCount}
          one="assignment"
          isFiltered={view.search !== "" || countFilters(view) > 0}
        />
      }
    />
  );

  return (
    <FullHeight>
      <TrainingHeader
        department={department}
        tab="assignments"
        actions={<AssignCourse department={department} onDone={askAgain} />}
      />
      {error && !data ? (
        <>
          {filters}
          <ErrorState problem={problemOf(error)} onRetry={askAgain} />
        </>
      ) : (
        <AssignmentList
          list={list}
          timeZone={department.timeZone}
          withPerson
          canEdit
          isAllOpen={hasOpenOnly(view)}
          reloading={loading}
          sort={view.sort}
          position={view.position}
          size={size}
          onSort={(sort) => change({ sort })}
          onMove={move}
          onSize={resize}
          readAll={readAll}
          onChanged={askAgain}
          filters={filters}
          empty={<AssignmentsEmpty view={view} onAll={() => change({ states: [] })} onReset={reset} />}
        />
      )}
    </FullHeight>
  );
}
