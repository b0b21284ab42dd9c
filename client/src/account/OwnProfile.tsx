import { useOwnProfileQuery } from "../graphql/generated";
import { Card, Cards } from "./Card";
import { OwnEmail } from "./OwnEmail";
import { ProfileForm } from "./ProfileForm";
import { Waiting } from "./Waiting";

export function OwnProfile() {
  const { data, error, refetch } = useOwnProfileQuery();
  const viewer = data?.viewer;
  if (!viewer) return <Waiting error={error} onRetry={() => refetch()} label="Loading your profile" />;
  const { account, pendingEmail } = viewer;
  return (
    <Cards>
      <Card
        title="About you"
        lead="Your departments see your name and phone. Phone and EMS ID can be set by you alone; nobody else edits them."
      >
        <ProfileForm account={account} onRefresh={() => refetch()} />
      </Card>
      <OwnEmail account={account} pending={pendingEmail ?? undefined} onChanged={() => refetch()} />
    </Cards>
  );
}
