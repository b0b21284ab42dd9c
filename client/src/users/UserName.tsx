import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import { Link as RouterLink } from "react-router";
import type { UsersTable_UserFragment } from "../graphql/generated";
import { OneLine } from "../ui/OneLine";

interface UserNameProps {
  user: UsersTable_UserFragment;
  tabIndex: number;
  /** The e-mail address or login ID below. */
  withAddress: boolean;
}

/** The name, which leads to the record. */
export function UserName({ user, tabIndex, withAddress }: UserNameProps) {
  const { id, name, email, loginId, viewerCanOpenRecord } = user;
  const address = email ?? loginId;
  return (
    <Box sx={{ minWidth: 0, lineHeight: 1.35 }}>
      {viewerCanOpenRecord ? (
        <Link
          component={RouterLink}
          to={`/users/${id}`}
          state={{ fromUsers: true }}
          tabIndex={tabIndex}
          sx={{ display: "block", minWidth: 0, fontWeight: 600 }}
        >
          <OneLine text={name} />
        </Link>
      ) : (
        <OneLine strong text={name} />
      )}
      {withAddress && address && (
        <Box sx={{ fontSize: "0.8125rem", lineHeight: 1.3, color: "text.secondary" }}>
          <OneLine text={address} />
        </Box>
      )}
    </Box>
  );
}
