import Autocomplete from "@mui/material/Autocomplete";
import Box from "@mui/material/Box";
import FormControlLabel from "@mui/material/FormControlLabel";
import Radio from "@mui/material/Radio";
import RadioGroup from "@mui/material/RadioGroup";
import { creditTypeWords } from "../training/trainingWords";
import { creditTypes } from "../training/transcriptView";
import { LabelledField } from "../ui/LabelledField";
import { useBuilder } from "./BuilderContext";
import type { RequirementDraft } from "./planDraft";

interface MatchingRulesProps {
  requirement: RequirementDraft;
  problem?: string;
}

const mostAreas = 50;

/** Which classes count for a requirement: by content area, and by credit type. */
export function MatchingRules({ requirement, problem }: MatchingRulesProps) {
  const { edit, areaChoices } = useBuilder();
  const { key, name, areas } = requirement;
  const set = (values: Partial<Pick<RequirementDraft, "areas" | "creditTypes">>) =>
    edit({ type: "values", key, values });
  return (
    <Box sx={{ display: "grid", gap: 1.5, p: 2, borderRadius: 1, bgcolor: "background.subtle" }}>
      <RadioGroup
        aria-label={`Which classes count for ${name || "this requirement"}`}
        value={areas ? "areas" : "any"}
        onChange={(_event, wanted) => set({ areas: wanted === "any" ? null : name.trim() ? [name.trim()] : [] })}
        sx={{ flexDirection: { sm: "row" }, columnGap: 2 }}
      >
        <FormControlLabel value="areas" control={<Radio size="small" />} label="Classes in these content areas" />
        <FormControlLabel value="any" control={<Radio size="small" />} label="Any education" />
      </RadioGroup>
      <Box sx={{ display: "grid", gap: 2, gridTemplateColumns: { md: areas ? "3fr 2fr" : "2fr 3fr" } }}>
        {areas && (
          <Autocomplete
            multiple
            freeSolo
            autoSelect
            disableCloseOnSelect
            filterSelectedOptions
            options={areaChoices}
            value={[...areas]}
            onChange={(_event, chosen) =>
              set({ areas: [...new Set(chosen.map((area) => area.trim()).filter(Boolean))].slice(0, mostAreas) })
            }
            renderInput={(params) => (
              <LabelledField
                params={params}
                label="Content areas"
                problem={problem}
                help="As classes name them, in any case. Type one and press Enter to add it."
              />
            )}
          />
        )}
        <Autocomplete
          multiple
          disableCloseOnSelect
          filterSelectedOptions
          options={creditTypes}
          getOptionLabel={(type) => creditTypeWords[type]}
          value={[...requirement.creditTypes]}
          onChange={(_event, chosen) => set({ creditTypes: chosen })}
          renderInput={(params) => (
            <LabelledField
              params={params}
              label="Credit types"
              placeholder={requirement.creditTypes.length === 0 ? "All" : undefined}
            />
          )}
        />
      </Box>
    </Box>
  );
}

/** The same in a few words. */
export function matchingText({ areas, creditTypes: types }: Pick<RequirementDraft, "areas" | "creditTypes">): string {
  const what = areas ? areas.join(", ") || "Nothing yet" : "Any education";
  return types.length > 0 ? `${what} · ${types.map((type) => creditTypeWords[type]).join(", ")}` : what;
}
