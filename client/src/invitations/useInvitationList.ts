import { useInvitationsPageQuery } from "../graphql/generated";
import type { OpenDepartment } from "../session/departments";
import { useSession } from "../session/SessionProvider";
import { pageArguments } from "../ui/paging";
import { filterOf, type InvitationsView } from "./invitationsView";

/** Whose invitations are listed: all departments of the officer; on a visit, the visited one. */
export function useInvitationScope(department: OpenDepartment, view: InvitationsView) {
  const own = useSession().departments.filter(({ visit, viewerCanListUsers }) => !visit && viewerCanListUsers);
  const ofAll = !department.visit && own.length > 1;
  const chosen = own.flatMap(({ id }) => (view.departmentIds.includes(id) ? [id] : []));
  return {
    /** What there is to choose from; nothing where there is one department only. */
    departments: ofAll ? own : [],
    chosen,
    variables: { departmentId: department.id, departmentIds: chosen.length > 0 ? chosen : null, ofAll },
  };
}

/** A page of the invitations in scope. */
export function useInvitationList(
  scope: ReturnType<typeof useInvitationScope>["variables"],
  view: InvitationsView,
  size: number,
) {
  const { data, previousData, loading, error, refetch } = useInvitationsPageQuery({
    variables: { ...scope, ...pageArguments(view.position, size), filter: filterOf(view), sort: view.sort },
    notifyOnNetworkStatusChange: true,
  });
  const shown = data ?? previousData;
  return {
    invitations: shown?.viewer?.invitations ?? shown?.department?.invitations,
    loading,
    error: data ? undefined : error,
    refetch,
  };
}
