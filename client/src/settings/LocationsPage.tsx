import { useLocationsPageQuery } from "../graphql/generated";
import { LabelList } from "./LabelList";
import { locationKind } from "./labelKinds";
import { useSettings } from "./useSettings";

/** The department's locations: made, renamed, merged and deleted by its officers. */
export function LocationsPage() {
  const { department } = useSettings();
  const { data, error, refetch } = useLocationsPageQuery({ variables: { departmentId: department.id } });
  return <LabelList kind={locationKind} labels={data?.department.locations} error={error} onRetry={refetch} />;
}
