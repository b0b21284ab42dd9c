import ExpandLessOutlined from "@mui/icons-material/ExpandLessOutlined";
import ExpandMoreOutlined from "@mui/icons-material/ExpandMoreOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Checkbox from "@mui/material/Checkbox";
import FormControlLabel from "@mui/material/FormControlLabel";
import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import { useId, useState } from "react";
import type { InviteChoicesQuery, Role } from "../graphql/generated";
import { roleWords } from "../ui/roleWords";
import { TextInput } from "../ui/TextInput";

export interface InviteOptionsValues {
  role: Role;
  groupIds: string[];
  locationId: string;
  message: string;
}

interface InviteOptionsProps {
  values: InviteOptionsValues;
  choices: InviteChoicesQuery["department"] | undefined;
  onChange: (change: Partial<InviteOptionsValues>) => void;
}

const maxMessage = 1000;

/** As what, and into what, everybody of this list joins. */
export function InviteOptions({ values, choices, onChange }: InviteOptionsProps) {
  const [unfolded, setUnfolded] = useState(false);
  const id = useId();
  const roles = choices?.viewerMayAssignRoles ?? [values.role];
  return (
    <>
      <TextField
        select
        label="Role"
        value={values.role}
        onChange={(event) => onChange({ role: event.target.value as Role })}
        helperText="For everybody in this list."
      >
        {roles.map((role) => (
          <MenuItem key={role} value={role}>
            {roleWords[role]}
          </MenuItem>
        ))}
      </TextField>
      <Box>
        <Button
          size="small"
          aria-expanded={unfolded}
          aria-controls={id}
          endIcon={unfolded ? <ExpandLessOutlined /> : <ExpandMoreOutlined />}
          onClick={() => setUnfolded(!unfolded)}
        >
          Groups, location, message (optional)
        </Button>
        <Box id={id} sx={{ display: unfolded ? "grid" : "none", gap: 2, mt: 1.5 }}>
          <GroupChoice groups={choices?.groups ?? []} chosen={values.groupIds} onChange={onChange} />
          <TextField
            select
            label="Location"
            value={values.locationId}
            onChange={(event) => onChange({ locationId: event.target.value })}
          >
            <MenuItem value="">None</MenuItem>
            {choices?.locations.map((location) => (
              <MenuItem key={location.id} value={location.id}>
                {location.name}
              </MenuItem>
            ))}
          </TextField>
          <TextInput
            label="Message"
            value={values.message}
            onChange={(message) => onChange({ message })}
            multiline
            minRows={2}
            maxRows={6}
            inputProps={{ maxLength: maxMessage }}
            help="Stands in the mail, marked as yours."
          />
        </Box>
      </Box>
    </>
  );
}

interface GroupChoiceProps {
  groups: readonly { id: string; name: string }[];
  chosen: string[];
  onChange: InviteOptionsProps["onChange"];
}

function GroupChoice({ groups, chosen, onChange }: GroupChoiceProps) {
  if (groups.length === 0) return null;
  return (
    <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, minWidth: 0 }}>
      <Box component="legend" sx={{ p: 0, fontSize: "0.875rem", fontWeight: 600 }}>
        Groups
      </Box>
      <Box sx={{ display: "flex", flexWrap: "wrap", columnGap: 1, maxHeight: 132, overflowY: "auto" }}>
        {groups.map(({ id, name }) => (
          <FormControlLabel
            key={id}
            label={name}
            control={
              <Checkbox
                size="small"
                checked={chosen.includes(id)}
                onChange={(_, checked) =>
                  onChange({ groupIds: checked ? [...chosen, id] : chosen.filter((other) => other !== id) })
                }
              />
            }
          />
        ))}
      </Box>
    </Box>
  );
}
