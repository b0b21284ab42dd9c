import useMediaQuery from "@mui/material/useMediaQuery";
import { useCallback, useState } from "react";
import { problemOf } from "../graphql/errors";
import { DepartmentGate } from "../session/DepartmentGate";
import type { OpenDepartment } from "../session/departments";
import { ErrorState } from "../ui/ErrorState";
import { FullHeight } from "../ui/FullHeight";
import { Pager } from "../ui/Pager";
import { TotalText } from "../ui/TotalText";
import { UsersHeader } from "../users/UsersHeader";
import { CopyUnanswered } from "./CopyUnanswered";
import { InvitationCards } from "./InvitationCards";
import { InvitationFilters } from "./InvitationFilters";
import { InvitationsEmpty } from "./InvitationsEmpty";
import { InvitationsTable } from "./InvitationsTable";
import { unansweredFilterOf, useInvitationsView } from "./invitationsView";
import { SelectedInvitations } from "./SelectedInvitations";
import { useInvitationActions } from "./useInvitationActions";
import { useInvitationList, useInvitationScope } from "./useInvitationList";

export function InvitationsPage() {
  return (
    <DepartmentGate may={({ viewerCanListUsers }) => viewerCanListUsers}>
      {(department) => <DepartmentInvitations department={department} />}
    </DepartmentGate>
  );
}

function DepartmentInvitations({ department }: { department: OpenDepartment }) {
  const isPhone = useMediaQuery((theme) => theme.breakpoints.down("sm"), { noSsr: true });
  const onVisit = department.visit !== undefined;
  const { view, size, search, chooseStatuses, chooseMail, chooseDepartments, sort, move, resize, reset } =
    useInvitationsView(onVisit);
  const scope = useInvitationScope(department, view);
  const { invitations, loading, error, refetch } = useInvitationList(scope.variables, view, size);
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const selected = invitations?.nodes.filter(({ id }) => marked.has(id)) ?? [];
  const actions = useInvitationActions();
  const { resend, restore } = actions;
  const onResend = useCallback((id: string) => void resend([id]), [resend]);
  const onRestore = useCallback((id: string) => void restore([id]), [restore]);
  const unanswered = unansweredFilterOf(view);
  const List = isPhone ? InvitationCards : InvitationsTable;

  return (
    <FullHeight>
      <UsersHeader department={department} tab="invitations" />
      {selected.length > 0 ? (
        <SelectedInvitations
          selected={selected}
          actions={actions}
          onVisit={onVisit}
          onClear={() => setMarked(new Set())}
        />
      ) : (
        <InvitationFilters
          view={view}
          onVisit={onVisit}
          departments={scope.departments}
          chosenDepartments={scope.chosen}
          onSearch={search}
          onStatuses={chooseStatuses}
          onMail={chooseMail}
          onDepartments={chooseDepartments}
          onReset={reset}
          end={
            <>
              <TotalText
                total={invitations?.totalCount}
                one="invitation"
                isFiltered={view.search !== "" || view.mailFailed}
              />
              {unanswered && invitations && invitations.totalCount > 0 && (
                <CopyUnanswered scope={scope.variables} filter={unanswered} sort={view.sort} />
              )}
            </>
          }
        />
      )}
      {error ? (
        <ErrorState problem={problemOf(error)} onRetry={() => refetch()} />
      ) : (
        <List
          invitations={invitations?.nodes}
          reloading={loading}
          sort={view.sort}
          onSort={sort}
          selected={marked}
          onSelect={setMarked}
          onResend={onResend}
          onRestore={onVisit ? onRestore : undefined}
          empty={<InvitationsEmpty view={view} onAll={() => chooseStatuses([])} onReset={reset} />}
          footer={
            invitations && (
              <Pager
                label="invitations"
                total={invitations.totalCount}
                shown={invitations.nodes.length}
                size={size}
                position={view.position}
                pageInfo={invitations.pageInfo}
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
