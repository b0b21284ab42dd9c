import { Link } from "react-router";
import type { UsersTable_UserFragment } from "../graphql/generated";
import { OneLine } from "../ui/OneLine";

interface UserNameProps {
  user: UsersTable_UserFragment;
  /** The e-mail address or login ID below. */
  withAddress: boolean;
}

/** The name, which leads to the record. */
export function UserName({ user, withAddress }: UserNameProps) {
  const { id, name, email, loginId, viewerCanOpenRecord } = user;
  const address = email ?? loginId;
  return (
    <div className="two-lines">
      {viewerCanOpenRecord ? (
        <Link to={`/users/${id}`} state={fromUsers} className="text-link">
          <OneLine text={name} />
        </Link>
      ) : (
        <OneLine strong text={name} />
      )}
      {withAddress && address && (
        <div className="second-line">
          <OneLine text={address} />
        </div>
      )}
    </div>
  );
}

const fromUsers = { fromUsers: true };
