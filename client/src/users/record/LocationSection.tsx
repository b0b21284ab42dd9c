import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import { useRecordChoicesQuery, useSetUserLocationMutation } from "../../graphql/generated";
import { useNotify } from "../../ui/Notify";
import { ConflictNotice } from "./ConflictNotice";
import { Muted, RecordSection } from "./RecordSection";
import { type RecordUser, useRecordChange } from "./useRecordChange";

/** Where the person is stationed: chosen from the department's locations, with Undo. */
export function LocationSection({ user }: { user: RecordUser }) {
  const { location, viewerCanEdit } = user;
  return (
    <RecordSection title="Location">
      <Box sx={viewerCanEdit ? { display: "none", displayPrint: "block" } : undefined}>
        {location ? <bdi>{location.name}</bdi> : <Muted>None</Muted>}
      </Box>
      {viewerCanEdit && <LocationChoice user={user} />}
    </RecordSection>
  );
}

function LocationChoice({ user }: { user: RecordUser }) {
  const { id, name, location, department } = user;
  const { data } = useRecordChoicesQuery({ variables: { departmentId: department.id } });
  const [setLocation] = useSetUserLocationMutation();
  const [wanted, setWanted] = useState<string>();
  const change = useRecordChange(user);
  const notify = useNotify();
  const current = location?.id ?? "";
  const locations = data?.department.locations ?? (location ? [location] : []);
  const nameOf = (locationId: string) => locations.find((one) => one.id === locationId)?.name ?? "no location";

  const choose = async (locationId: string) => {
    setWanted(locationId);
    const write = (version?: number) =>
      setLocation({ variables: { input: { userId: id, locationId: locationId || null, version } } });
    if (!(await change.run(write))) return;
    setWanted(undefined);
    notify({
      message: `${name} is at ${nameOf(locationId)} now.`,
      action: {
        label: "Undo",
        onClick: () =>
          void setLocation({ variables: { input: { userId: id, locationId: current || null } } }).catch(() =>
            notify({ message: "It could not be undone. Choose the location again.", severity: "error" }),
          ),
      },
    });
  };
  const leave = () => {
    setWanted(undefined);
    change.reset();
  };

  return (
    <Box className="no-print" sx={{ width: "100%" }}>
      <TextField
        select
        size="small"
        value={wanted ?? current}
        disabled={change.working}
        onChange={(event) => void choose(event.target.value)}
        slotProps={{
          htmlInput: { "aria-label": "Location" },
          select: { displayEmpty: true, MenuProps: { slotProps: { paper: { sx: { maxHeight: 420 } } } } },
        }}
        sx={{ minWidth: 220, maxWidth: "100%" }}
      >
        <MenuItem value="">None</MenuItem>
        {locations.map((one) => (
          <MenuItem key={one.id} value={one.id}>
            <bdi>{one.name}</bdi>
          </MenuItem>
        ))}
      </TextField>
      {change.problem && (
        <Alert severity="error" sx={{ mt: 1 }} onClose={leave}>
          {change.problem.message}
        </Alert>
      )}
      {change.conflict && wanted !== undefined && (
        <ConflictNotice seen={change.conflict} now={user}>
          <Button size="small" variant="outlined" onClick={() => void choose(wanted)} sx={{ mr: 1 }}>
            Set {nameOf(wanted)} all the same
          </Button>
          <Button size="small" onClick={leave}>
            Leave it so
          </Button>
        </ConflictNotice>
      )}
    </Box>
  );
}
