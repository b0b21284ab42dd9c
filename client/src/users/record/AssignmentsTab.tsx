import AssignmentIndOutlined from "@mui/icons-material/AssignmentIndOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useCallback } from "react";
import { AssignCourse } from "../../assignments/AssignCourse";
import { AssignmentList } from "../../assignments/AssignmentList";
import { filterOf, hasOpenOnly, isOpenOnly, useAssignmentsView } from "../../assignments/assignmentsView";
import { assignmentStates, stateWords } from "../../assignments/assignmentWords";
import { ShownLinks } from "../../assignments/ShownLinks";
import { client } from "../../graphql/client";
import { problemOf } from "../../graphql/errors";
import { AssignmentsOfUserDocument, useAssignmentsOfUserQuery } from "../../graphql/generated";
import { EmptyState } from "../../ui/EmptyState";
import { ErrorState } from "../../ui/ErrorState";
import { FilterBar } from "../../ui/FilterBar";
import { FilterMenu } from "../../ui/FilterMenu";
import { pageArguments } from "../../ui/paging";
import { SearchField } from "../../ui/SearchField";
import { TotalText } from "../../ui/TotalText";
import { ArchiveActivity } from "./ArchiveActivity";
import { useRecord } from "./useRecord";

/** The courses that the person has to take or has taken here: assign, unassign, due dates (features 115 and 116). */
export function AssignmentsTab() {
  const { id, name, firstName, department, viewerCanEdit } = useRecord();
  const { view, size, change, move, resize, reset } = useAssignmentsView();
  const variables = { userId: id, filter: filterOf({ ...view, userId: "" }), sort: view.sort };
  const { data, previousData, loading, error, refetch } = useAssignmentsOfUserQuery({
    variables: { ...variables, ...pageArguments(view.position, size) },
    notifyOnNetworkStatusChange: true,
    fetchPolicy: "cache-and-network",
  });
  const list = (data ?? previousData)?.user.courseAssignments;
  const askAgain = useCallback(() => void refetch(), [refetch]);
  const readAll = async (after: string | null) => {
    const page = await client.query({
      query: AssignmentsOfUserDocument,
      variables: { ...variables, first: 200, after },
      fetchPolicy: "no-cache",
    });
    return page.data?.user.courseAssignments;
  };
  if (error && !list) return <ErrorState problem={problemOf(error)} onRetry={askAgain} />;

  const isUsual = isOpenOnly(view);
  const all = (
    <Button variant="outlined" onClick={() => change({ states: [], search: "" })}>
      Show all courses
    </Button>
  );
  return (
    <>
      {viewerCanEdit && (
        <Box className="no-print" sx={{ display: "flex", flexWrap: "wrap", gap: 1, mb: 2 }}>
          <AssignCourse department={department} people={[{ id, name }]} onDone={askAgain} />
          <ArchiveActivity userId={id} name={name} onDone={askAgain} />
        </Box>
      )}
      <Box>
        <AssignmentList
          list={list}
          timeZone={department.timeZone}
          withPerson={false}
          canEdit={viewerCanEdit}
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
          filters={
            <FilterBar
              search={
                <>
                  <SearchField
                    main
                    label="Search courses"
                    value={view.search}
                    onSearch={(search) => change({ search })}
                  />
                  <ShownLinks view={view} />
                </>
              }
              filters={
                <FilterMenu
                  label="State"
                  options={assignmentStates.map((value) => ({ value, label: stateWords[value] }))}
                  chosen={isUsual ? [] : view.states}
                  onChange={(states) => change({ states })}
                />
              }
              active={isUsual ? 0 : view.states.length}
              canReset={!isUsual || view.search !== ""}
              onReset={reset}
              end={<TotalText total={list?.totalCount} one="course" isFiltered={view.search !== ""} />}
            />
          }
          empty={
            view.search || !isUsual ? (
              <EmptyState title="No course matches" actions={isUsual || view.search ? all : undefined}>
                Try a part of the course's name, or look among all states.
              </EmptyState>
            ) : (
              <EmptyState icon={<AssignmentIndOutlined />} title="No course to take" actions={all}>
                What {firstName} has to take, until when, and what became of the licence stands here once a course is
                assigned. Completed classes stand under Transcripts.
              </EmptyState>
            )
          }
        />
      </Box>
    </>
  );
}
