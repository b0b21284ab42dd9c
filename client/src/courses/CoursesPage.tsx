import useMediaQuery from "@mui/material/useMediaQuery";
import { useMemo } from "react";
import { problemOf } from "../graphql/errors";
import { useCoursesPageQuery } from "../graphql/generated";
import { DepartmentGate } from "../session/DepartmentGate";
import type { OpenDepartment } from "../session/departments";
import { TrainingHeader } from "../training/TrainingHeader";
import { ErrorState } from "../ui/ErrorState";
import { FullHeight } from "../ui/FullHeight";
import { Pager } from "../ui/Pager";
import { pageArguments } from "../ui/paging";
import { TotalText } from "../ui/TotalText";
import { AddCourse } from "./AddCourse";
import { CourseCards } from "./CourseCards";
import { CourseFilters } from "./CourseFilters";
import { CoursesEmpty } from "./CoursesEmpty";
import { CoursesTable } from "./CoursesTable";
import { countFilters, filterOf, useCoursesView } from "./coursesView";

/** The catalogue: the department's own courses and those that all departments share. */
export function CoursesPage() {
  return (
    <DepartmentGate may={({ viewerCanListUsers }) => viewerCanListUsers}>
      {(department) => <DepartmentCourses department={department} />}
    </DepartmentGate>
  );
}

function DepartmentCourses({ department }: { department: OpenDepartment }) {
  const isPhone = useMediaQuery((theme) => theme.breakpoints.down("sm"), { noSsr: true });
  const { view, size, change, move, resize, reset } = useCoursesView();
  const filter = useMemo(() => filterOf(view), [view]);
  const { data, previousData, loading, error, refetch } = useCoursesPageQuery({
    variables: { departmentId: department.id, ...pageArguments(view.position, size), filter, sort: view.sort },
    notifyOnNetworkStatusChange: true,
  });
  const courses = (data ?? previousData)?.department.courses;
  const List = isPhone ? CourseCards : CoursesTable;
  return (
    <FullHeight>
      <TrainingHeader department={department} tab="courses" actions={<AddCourse />} />
      <CourseFilters
        view={view}
        onChange={change}
        onReset={reset}
        end={
          <TotalText
            total={courses?.totalCount}
            one="course"
            isFiltered={view.search !== "" || countFilters(view) > 0}
          />
        }
      />
      {error && !data ? (
        <ErrorState problem={problemOf(error)} onRetry={() => refetch()} />
      ) : (
        <List
          courses={courses?.nodes}
          reloading={loading}
          sort={view.sort}
          onSort={(sort) => change({ sort })}
          empty={<CoursesEmpty view={view} onReset={reset} />}
          footer={
            courses && (
              <Pager
                label="courses"
                total={courses.totalCount}
                shown={courses.nodes.length}
                size={size}
                position={view.position}
                pageInfo={courses.pageInfo}
                onMove={move}
                onSize={resize}
              />
            )
          }
        />
      )}
    </FullHeight>
  );
}
