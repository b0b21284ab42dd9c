import Box from "@mui/material/Box";
import Checkbox from "@mui/material/Checkbox";
import FormControlLabel from "@mui/material/FormControlLabel";
import FormGroup from "@mui/material/FormGroup";
import ToggleButton from "@mui/material/ToggleButton";
import ToggleButtonGroup from "@mui/material/ToggleButtonGroup";
import { useState } from "react";
import { useActionChoicesQuery } from "../../graphql/generated";
import { countOf, formatNumber } from "../../ui/numbers";
import { ActionForm } from "./ActionForm";
import type { ActionFormProps } from "./asked";

type Way = "ADD_TO_GROUPS" | "REMOVE_FROM_GROUPS";

/** Groups that users are put into, or taken out of. */
export function GroupsForm({ department, working, onRun, onClose }: ActionFormProps) {
  const { data } = useActionChoicesQuery({ variables: { departmentId: department.id } });
  const [way, setWay] = useState<Way>("ADD_TO_GROUPS");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const groups = data?.department.groups ?? [];
  const what = chosen.size > 0 ? countOf(chosen.size, "group") : "groups";
  const toggle = (id: string, isIn: boolean) => {
    const next = new Set(chosen);
    if (isIn) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  return (
    <ActionForm
      verb={way === "ADD_TO_GROUPS" ? `Add to ${what}` : `Take out of ${what}`}
      working={working}
      disabled={chosen.size === 0}
      hasFields
      onConfirm={() => onRun({ action: way, groupIds: [...chosen] })}
      onClose={onClose}
    >
      <ToggleButtonGroup
        exclusive
        fullWidth
        size="small"
        color="primary"
        value={way}
        onChange={(_event, wanted: Way | null) => wanted && setWay(wanted)}
        aria-label="What to do"
      >
        <ToggleButton value="ADD_TO_GROUPS" autoFocus>
          Add to groups
        </ToggleButton>
        <ToggleButton value="REMOVE_FROM_GROUPS">Take out of groups</ToggleButton>
      </ToggleButtonGroup>
      {data && groups.length === 0 && (
        <Box sx={{ mt: 2 }}>This department has no groups yet. Make the first one in Settings.</Box>
      )}
      <FormGroup
        role="group"
        aria-label="Groups"
        sx={{ mt: 1.5, maxHeight: "min(320px, 40dvh)", overflowY: "auto", flexWrap: "nowrap", pl: 1 }}
      >
        {groups.map(({ id, name, userCount }) => (
          <FormControlLabel
            key={id}
            control={<Checkbox size="small" checked={chosen.has(id)} onChange={(_event, isIn) => toggle(id, isIn)} />}
            slotProps={{ typography: { sx: { display: "flex", flex: 1, minWidth: 0, gap: 2, color: "text.primary" } } }}
            sx={{ mr: 0.5 }}
            label={
              <>
                <Box component="bdi" sx={{ flex: 1, minWidth: 0, overflowWrap: "anywhere" }}>
                  {name}
                </Box>
                <Box component="span" className="numeric" sx={{ color: "text.secondary" }}>
                  {formatNumber(userCount)}
                </Box>
              </>
            }
          />
        ))}
      </FormGroup>
    </ActionForm>
  );
}
