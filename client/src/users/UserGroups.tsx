import AddOutlined from "@mui/icons-material/AddOutlined";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Menu from "@mui/material/Menu";
import MenuItem from "@mui/material/MenuItem";
import { useState } from "react";
import { problemOf } from "../graphql/errors";
import {
  type UserGroups_UserFragment,
  useAddToGroupMutation,
  useRemoveFromGroupMutation,
  useUserFiltersQuery,
} from "../graphql/generated";

/** The groups of a user; officers add to them and take out of them. */
export function UserGroups({ user }: { user: UserGroups_UserFragment }) {
  const { id: userId, groups, viewerCanEdit } = user;
  const [remove, removal] = useRemoveFromGroupMutation();
  const error = removal.error;
  return (
    <>
      {groups.length === 0 && <Box sx={{ color: "text.secondary", py: 0.75 }}>In no group</Box>}
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
        {groups.map(({ id, name }) => (
          <Box component="li" key={id} sx={{ display: "flex", alignItems: "center", minHeight: 36, gap: 1 }}>
            <Box component="bdi" sx={{ overflowWrap: "anywhere" }}>
              {name}
            </Box>
            {viewerCanEdit && (
              <Button
                size="small"
                aria-label={`Remove from ${name}`}
                disabled={removal.loading}
                onClick={() => void remove({ variables: { userId, groupId: id } }).catch(() => undefined)}
              >
                Remove
              </Button>
            )}
          </Box>
        ))}
      </Box>
      {viewerCanEdit && <AddToGroup user={user} />}
      {error && <Alert severity="error">{problemOf(error).message}</Alert>}
    </>
  );
}

function AddToGroup({ user }: { user: UserGroups_UserFragment }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { data, loading } = useUserFiltersQuery({ variables: { departmentId: user.department.id }, skip: !anchor });
  const [add, addition] = useAddToGroupMutation();
  const others = data?.department.groups.filter(({ id }) => user.groups.every((own) => own.id !== id)) ?? [];

  const choose = (groupId: string) => {
    setAnchor(null);
    void add({ variables: { userId: user.id, groupId } }).catch(() => undefined);
  };

  return (
    <>
      <Button
        size="small"
        startIcon={<AddOutlined />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        disabled={addition.loading}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ ml: -0.75 }}
      >
        Add To Group
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {others.map(({ id, name }) => (
          <MenuItem key={id} onClick={() => choose(id)}>
            <bdi>{name}</bdi>
          </MenuItem>
        ))}
        {others.length === 0 && (
          <MenuItem disabled>{loading ? "Loading the groups" : "In every group of the department"}</MenuItem>
        )}
      </Menu>
      {addition.error && <Alert severity="error">{problemOf(addition.error).message}</Alert>}
    </>
  );
}
