import FormControl from "@mui/material/FormControl";
import FormLabel from "@mui/material/FormLabel";
import NativeSelect from "@mui/material/NativeSelect";
import OutlinedInput from "@mui/material/OutlinedInput";
import { useId, useState } from "react";
import { useActionChoicesQuery } from "../../graphql/generated";
import { ActionForm } from "./ActionForm";
import type { ActionFormProps } from "./asked";

const NOWHERE = "none";

/** Where users are stationed, or that they are nowhere. */
export function LocationForm({ target, department, working, onRun, onClose }: ActionFormProps) {
  const id = useId();
  const { data } = useActionChoicesQuery({ variables: { departmentId: department.id } });
  // One user's form begins with where they are, a selection's with nothing that an Enter too much could do.
  const [chosen, setChosen] = useState(target.name ? (target.locationId ?? NOWHERE) : "");
  const locations = data?.department.locations ?? [];
  return (
    <ActionForm
      verb="Change location"
      working={working}
      disabled={!data || !chosen}
      hasFields
      onConfirm={() => onRun({ action: "SET_LOCATION", locationId: chosen === NOWHERE ? null : chosen })}
      onClose={onClose}
    >
      <FormControl fullWidth>
        <FormLabel htmlFor={id} sx={{ mb: 0.75, fontSize: "0.875rem", fontWeight: 600, color: "text.primary" }}>
          Location
        </FormLabel>
        <NativeSelect
          id={id}
          autoFocus
          value={chosen}
          onChange={(event) => setChosen(event.target.value)}
          input={<OutlinedInput />}
          sx={{ fontSize: "1rem" }}
        >
          {chosen === "" && <option value="">Choose one</option>}
          <option value={NOWHERE}>No location</option>
          {locations.map(({ id: value, name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </NativeSelect>
      </FormControl>
      {data && locations.length === 0 && "This department has no locations yet. An admin adds them in Settings."}
    </ActionForm>
  );
}
