import ExpandLessOutlined from "@mui/icons-material/ExpandLessOutlined";
import ExpandMoreOutlined from "@mui/icons-material/ExpandMoreOutlined";
import Autocomplete from "@mui/material/Autocomplete";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import FormControl from "@mui/material/FormControl";
import FormLabel from "@mui/material/FormLabel";
import TextField from "@mui/material/TextField";
import { useId, useState } from "react";
import type { AddUserChoicesQuery } from "../../graphql/generated";
import { SelectInput } from "../../ui/SelectInput";
import { TextInput } from "../../ui/TextInput";
import type { NewUser } from "./useNewUser";

interface AddUserOptionsProps {
  user: NewUser;
  choices: AddUserChoicesQuery["department"] | undefined;
  problem: string | undefined;
  onChange: (edit: Partial<NewUser>) => void;
}

/** What can be said of a new user besides; all of it can be added on the record later. */
export function AddUserOptions({ user, choices, problem, onChange }: AddUserOptionsProps) {
  const [wanted, setWanted] = useState(false);
  const unfolded = wanted || problem !== undefined;
  const id = useId();
  const groups = choices?.groups ?? [];
  return (
    <Box>
      <Button
        size="small"
        aria-expanded={unfolded}
        aria-controls={id}
        endIcon={unfolded ? <ExpandLessOutlined /> : <ExpandMoreOutlined />}
        onClick={() => setWanted(!unfolded)}
      >
        Employee ID, groups, location (optional)
      </Button>
      <Box id={id} sx={{ display: unfolded ? "grid" : "none", gap: 2, mt: 1.5 }}>
        <TextInput
          label="Employee ID"
          value={user.employeeId}
          onChange={(employeeId) => onChange({ employeeId })}
          problem={problem}
          inputProps={{ autoComplete: "off", maxLength: 64 }}
        />
        <FormControl fullWidth>
          <FormLabel
            htmlFor={`${id}groups`}
            sx={{ mb: 0.75, fontSize: "0.875rem", fontWeight: 600, color: "text.primary" }}
          >
            Groups
          </FormLabel>
          <Autocomplete
            id={`${id}groups`}
            multiple
            disableCloseOnSelect
            options={groups}
            value={groups.filter((group) => user.groupIds.includes(group.id))}
            onChange={(_, chosen) => onChange({ groupIds: chosen.map((group) => group.id) })}
            getOptionLabel={(group) => group.name}
            getOptionKey={(group) => group.id}
            isOptionEqualToValue={(option, value) => option.id === value.id}
            noOptionsText="No such group"
            renderInput={(input) => <TextField {...input} />}
          />
        </FormControl>
        <SelectInput
          label="Location"
          value={user.locationId}
          options={[
            { value: "", label: "None" },
            ...(choices?.locations ?? []).map((location) => ({ value: location.id, label: location.name })),
          ]}
          onChange={(locationId) => onChange({ locationId })}
        />
      </Box>
    </Box>
  );
}
