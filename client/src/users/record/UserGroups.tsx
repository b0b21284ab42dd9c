import AddOutlined from "@mui/icons-material/AddOutlined";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Menu from "@mui/material/Menu";
import MenuItem from "@mui/material/MenuItem";
import { type RefObject, useRef, useState } from "react";
import { problemOf } from "../../graphql/errors";
import { useAddToGroupMutation, useRecordChoicesQuery, useRemoveFromGroupMutation } from "../../graphql/generated";
import { Muted, RecordSection } from "./RecordSection";
import type { RecordUser } from "./useRecordChange";

/** The groups of a user; officers add to them and take out of them. */
export function UserGroups({ user }: { user: RecordUser }) {
  const { id: userId, groups, viewerCanEdit } = user;
  const [remove, removal] = useRemoveFromGroupMutation();
  const addButton = useRef<HTMLButtonElement>(null);
  const takeOut = async (groupId: string) => {
    try {
      await remove({ variables: { userId, groupId } });
      addButton.current?.focus(); // the button that had the focus is gone
    } catch {
      // Shown below through the mutation's own error.
    }
  };
  return (
    <RecordSection title="Groups" note={groups.length > 0 && "For reports and assignments."}>
      {groups.length === 0 && <Muted>In no group</Muted>}
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
        {groups.map(({ id, name }) => (
          <Box component="li" key={id} sx={{ display: "flex", alignItems: "center", minHeight: 36, gap: 1 }}>
            <Box component="bdi" sx={{ overflowWrap: "anywhere" }}>
              {name}
            </Box>
            {viewerCanEdit && (
              <Button
                size="small"
                className="no-print"
                aria-label={`Remove from ${name}`}
                disabled={removal.loading}
                onClick={() => void takeOut(id)}
              >
                Remove
              </Button>
            )}
          </Box>
        ))}
      </Box>
      {viewerCanEdit && <AddToGroup user={user} button={addButton} />}
      {removal.error && <Alert severity="error">{problemOf(removal.error).message}</Alert>}
    </RecordSection>
  );
}

interface AddToGroupProps {
  user: RecordUser;
  button: RefObject<HTMLButtonElement | null>;
}

function AddToGroup({ user, button }: AddToGroupProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { data, loading } = useRecordChoicesQuery({ variables: { departmentId: user.department.id } });
  const [add, addition] = useAddToGroupMutation();
  const others = data?.department.groups.filter(({ id }) => user.groups.every((own) => own.id !== id)) ?? [];

  const choose = (groupId: string) => {
    setAnchor(null);
    void add({ variables: { userId: user.id, groupId } }).catch(() => undefined);
  };

  return (
    <>
      <Button
        ref={button}
        size="small"
        className="no-print"
        startIcon={<AddOutlined />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ ml: -0.75 }}
      >
        Add To Group
      </Button>
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => setAnchor(null)}
        slotProps={{ paper: { sx: { maxHeight: 420, maxWidth: 360 } } }}
      >
        {others.map(({ id, name }) => (
          <MenuItem key={id} onClick={() => choose(id)} sx={{ whiteSpace: "normal" }}>
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
