import { useGroupsPageQuery } from "../graphql/generated";
import { LabelList } from "./LabelList";
import { groupKind } from "./labelKinds";
import { useSettings } from "./useSettings";

/** The department's groups: made, renamed, merged and deleted by its officers. */
export function GroupsPage() {
  const { department } = useSettings();
  const { data, error, refetch } = useGroupsPageQuery({ variables: { departmentId: department.id } });
  return <LabelList kind={groupKind} labels={data?.department.groups} error={error} onRetry={refetch} />;
}
