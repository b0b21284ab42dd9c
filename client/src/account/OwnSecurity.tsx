import { useTwoFactorQuery } from "../graphql/generated";
import { Cards } from "./Card";
import { PasswordCard } from "./PasswordCard";
import { TwoFactorCard } from "./TwoFactorCard";
import { Waiting } from "./Waiting";

export function OwnSecurity() {
  const { data, error, refetch } = useTwoFactorQuery();
  const viewer = data?.viewer;
  if (!viewer) return <Waiting error={error} onRetry={() => refetch()} label="Loading your security settings" />;
  return (
    <Cards>
      <TwoFactorCard twoFactor={viewer.twoFactor} onChanged={() => refetch()} />
      <PasswordCard />
    </Cards>
  );
}
