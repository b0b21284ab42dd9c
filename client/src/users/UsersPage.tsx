import { NetworkStatus } from "@apollo/client";
import useMediaQuery from "@mui/material/useMediaQuery";
import { useCallback, useMemo } from "react";
import { problemOf } from "../graphql/errors";
import { UserFiltersDocument, useUsersPageQuery } from "../graphql/generated";
import { useLaterQuery } from "../graphql/useLaterQuery";
import { InviteDialog } from "../invitations/InviteUsers";
import { DepartmentGate } from "../session/DepartmentGate";
import type { OpenDepartment } from "../session/departments";
import { ErrorState } from "../ui/ErrorState";
import { FullHeight } from "../ui/FullHeight";
import { Pager } from "../ui/Pager";
import { StaleNote } from "../ui/StaleNote";
import { TotalText } from "../ui/TotalText";
import { useAfterPaint } from "../ui/useAfterPaint";
import { usePrefetch } from "../ui/usePrefetch";
import { RunningActions } from "./actions/RunningActions";
import { SelectionToolbar } from "./actions/SelectionToolbar";
import { UserActionsMenu } from "./actions/UserActionsMenu";
import { useSelection } from "./actions/useSelection";
import { ActionDialog, useUserActions } from "./actions/useUserActions";
import { AddUserDialog } from "./add/AddUser";
import { UserCards } from "./UserCards";
import { UserFilters } from "./UserFilters";
import { FirstSteps, UsersEmpty } from "./UsersEmpty";
import { UsersHeader } from "./UsersHeader";
import { UsersTable } from "./UsersTable";
import { UsersTools } from "./UsersTools";
import { useLook } from "./useLook";
import type { UserActions } from "./userColumns";
import { usersQuestion } from "./usersQuestion";
import { countFilters, filterOf, useUsersView } from "./usersView";
import { isOpening, useSavedViews } from "./views/useSavedViews";

export function UsersPage() {
  return (
    <DepartmentGate may={({ viewerCanListUsers }) => viewerCanListUsers}>
      {(department) => <DepartmentUsers department={department} />}
    </DepartmentGate>
  );
}

function DepartmentUsers({ department }: { department: OpenDepartment }) {
  const isPhone = useMediaQuery((theme) => theme.breakpoints.down("sm"), { noSsr: true });
  const page = useUsersView();
  const { view, size, change, move, resize, reset } = page;
  const departmentId = department.id;
  const look = useLook(view, page.adjust);
  const filter = useMemo(() => filterOf(view), [view]);
  const { data, previousData, networkStatus, error, refetch } = useUsersPageQuery({
    variables: usersQuestion(departmentId, view.position, size, filter, view.sort),
    notifyOnNetworkStatusChange: true,
    skip: isOpening(page.params),
  });
  const users = (data ?? previousData)?.department.users;
  const isPainted = useAfterPaint(users !== undefined || error !== undefined);
  const views = useSavedViews(departmentId, page.show, isPainted);
  const choices = useLaterQuery(UserFiltersDocument, { departmentId }, isPainted).data?.department;
  const selection = useSelection(filter, users?.totalCount);
  const { ask, dialog } = useUserActions(department);
  const actionsOf = useCallback<UserActions>((user) => <UserActionsMenu user={user} ask={ask} />, [ask]);
  usePrefetch(data !== undefined, () => {
    for (const Dialog of [ActionDialog, AddUserDialog, InviteDialog]) void Dialog.prefetch();
  });
  const isFiltered = countFilters(view) > 0 || view.search !== "";
  const List = isPhone ? UserCards : UsersTable;

  return (
    <FullHeight>
      <UsersHeader
        department={department}
        tab="users"
        tools={
          <UsersTools
            department={department}
            page={page}
            views={views}
            look={look}
            total={users?.totalCount}
            selection={selection.model}
          />
        }
      />
      {isPainted && <RunningActions departmentId={departmentId} />}
      {selection.count > 0 ? (
        <SelectionToolbar
          selection={selection}
          total={users?.totalCount ?? 0}
          isFiltered={isFiltered}
          isArchive={view.statuses.length === 1 && view.statuses[0] === "ARCHIVED"}
          ask={ask}
        />
      ) : (
        <UserFilters
          departmentId={departmentId}
          view={view}
          choices={choices}
          onChange={change}
          onReset={reset}
          end={<TotalText total={users?.totalCount} one="user" isFiltered={isFiltered} />}
        />
      )}
      {error && data && <StaleNote problem={problemOf(error)} onRetry={() => refetch()} />}
      {error && !data ? (
        <ErrorState problem={problemOf(error)} onRetry={() => refetch()} />
      ) : (
        <List
          users={users?.nodes}
          timeZone={department.timeZone}
          reloading={networkStatus === NetworkStatus.setVariables || networkStatus === NetworkStatus.refetch}
          look={look.shown}
          sort={view.sort}
          onSort={(sort) => change({ sort })}
          selection={selection}
          actionsOf={actionsOf}
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
      {users?.totalCount === 1 && !isFiltered && department.viewerCanImport && (
        <FirstSteps title="You are the only one here so far" canImport />
      )}
      {dialog}
    </FullHeight>
  );
}
