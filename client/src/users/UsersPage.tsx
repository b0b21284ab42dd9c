import FileDownloadOutlined from "@mui/icons-material/FileDownloadOutlined";
import Button from "@mui/material/Button";
import useMediaQuery from "@mui/material/useMediaQuery";
import { problemOf } from "../graphql/errors";
import { useUserFiltersQuery, useUsersPageQuery } from "../graphql/generated";
import { DepartmentGate } from "../session/DepartmentGate";
import type { OpenDepartment } from "../session/departments";
import { ErrorState } from "../ui/ErrorState";
import { FullHeight } from "../ui/FullHeight";
import { Pager } from "../ui/Pager";
import { pageArguments } from "../ui/paging";
import { TotalText } from "../ui/TotalText";
import { UserCards } from "./UserCards";
import { UserFilters } from "./UserFilters";
import { UsersEmpty } from "./UsersEmpty";
import { UsersHeader } from "./UsersHeader";
import { UsersTable } from "./UsersTable";
import { countFilters, exportUrl, filterOf, useUsersView } from "./usersView";

export function UsersPage() {
  return (
    <DepartmentGate may={({ viewerCanListUsers }) => viewerCanListUsers}>
      {(department) => <DepartmentUsers department={department} />}
    </DepartmentGate>
  );
}

function DepartmentUsers({ department }: { department: OpenDepartment }) {
  const isPhone = useMediaQuery((theme) => theme.breakpoints.down("sm"), { noSsr: true });
  const { view, params, size, change, move, resize, reset } = useUsersView();
  const departmentId = department.id;
  const choices = useUserFiltersQuery({ variables: { departmentId } });
  const { data, previousData, loading, error, refetch } = useUsersPageQuery({
    variables: { departmentId, ...pageArguments(view.position, size), filter: filterOf(view), sort: view.sort },
    notifyOnNetworkStatusChange: true,
  });
  const users = (data ?? previousData)?.department.users;
  const isFiltered = countFilters(view) > 0 || view.search !== "";
  const List = isPhone ? UserCards : UsersTable;

  return (
    <FullHeight>
      <UsersHeader department={department} tab="users" />
      <UserFilters
        view={view}
        choices={choices.data?.department}
        onChange={change}
        onReset={reset}
        end={
          <>
            <TotalText total={users?.totalCount} one="user" isFiltered={isFiltered} />
            <Button
              size="small"
              variant="outlined"
              color="inherit"
              href={exportUrl(departmentId, params)}
              download
              startIcon={<FileDownloadOutlined />}
              sx={{ minHeight: 38 }}
            >
              Export
            </Button>
          </>
        }
      />
      {error && !data ? (
        <ErrorState problem={problemOf(error)} onRetry={() => refetch()} />
      ) : (
        <List
          users={users?.nodes}
          reloading={loading}
          sort={view.sort}
          onSort={(sort) => change({ sort })}
          empty={<UsersEmpty isFiltered={isFiltered} canImport={department.viewerCanImport} onReset={reset} />}
          footer={
            users && (
              <Pager
                label="users"
                total={users.totalCount}
                shown={users.nodes.length}
                size={size}
                position={view.position}
                pageInfo={users.pageInfo}
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
