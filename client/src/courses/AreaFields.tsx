import AddOutlined from "@mui/icons-material/AddOutlined";
import DeleteOutlined from "@mui/icons-material/DeleteOutlined";
import Autocomplete from "@mui/material/Autocomplete";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import FormHelperText from "@mui/material/FormHelperText";
import IconButton from "@mui/material/IconButton";
import OutlinedInput from "@mui/material/OutlinedInput";
import TextField from "@mui/material/TextField";
import { useRef } from "react";
import { readHours } from "../training/readHours";
import { hoursText } from "../training/trainingWords";
import { type AreaDraft, areaMinutes } from "./courseDraft";

interface AreaFieldsProps {
  areas: readonly AreaDraft[];
  /** The course's, as typed. */
  hours: string;
  /** Those that plans ask for. */
  known: readonly string[];
  onChange: (areas: readonly AreaDraft[]) => void;
  problem: string | undefined;
}

const maxAreas = 50;

/** What a course is about: each content area with its hours, which have to fit into the course's. */
export function AreaFields({ areas, hours, known, onChange, problem }: AreaFieldsProps) {
  const list = useRef<HTMLUListElement>(null);
  const adding = useRef<HTMLButtonElement>(null);
  const isNew = useRef(false);
  const minutes = readHours(hours);
  const together = areaMinutes(areas);
  const set = (key: string, values: Partial<AreaDraft>) =>
    onChange(areas.map((one) => (one.key === key ? { ...one, ...values } : one)));
  const add = () => {
    isNew.current = true;
    const left = minutes === null ? 0 : Math.max(0, minutes - together);
    onChange([...areas, { key: String(Math.random()), area: "", hours: left > 0 ? hoursText(left) : "" }]);
  };
  return (
    <Box>
      <Box
        component="ul"
        ref={list}
        aria-label="Content areas"
        sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 1 }}
      >
        {areas.map(({ key, area, hours: own }, index) => (
          <Box component="li" key={key} sx={{ display: "flex", gap: 1, alignItems: "center" }}>
            <Autocomplete
              freeSolo
              autoSelect={false}
              options={known.filter((name) => !areas.some((other) => other.key !== key && other.area === name))}
              inputValue={area}
              onInputChange={(_event, wanted) => set(key, { area: wanted })}
              sx={{ flex: 1, minWidth: 0 }}
              renderInput={(params) => (
                <TextField
                  {...params}
                  autoFocus={isNew.current && index === areas.length - 1}
                  placeholder="Name, as plans call it"
                  slotProps={{
                    ...params.slotProps,
                    htmlInput: { ...params.slotProps.htmlInput, "aria-label": `Area ${index + 1}`, maxLength: 100 },
                  }}
                />
              )}
            />
            <OutlinedInput
              value={own}
              onChange={(event) => set(key, { hours: event.target.value })}
              error={own.trim() !== "" && !readHours(own)}
              endAdornment={<Box sx={{ color: "text.secondary", pl: 0.5 }}>h</Box>}
              slotProps={{ input: { "aria-label": `Hours of area ${index + 1}`, inputMode: "decimal" } }}
              sx={{ width: 96, flex: "none" }}
            />
            <IconButton
              aria-label={`Remove ${area || `area ${index + 1}`}`}
              onClick={() => {
                onChange(areas.filter((one) => one.key !== key));
                adding.current?.focus();
              }}
            >
              <DeleteOutlined fontSize="small" />
            </IconButton>
          </Box>
        ))}
      </Box>
      <FormHelperText role="status" error={problem !== undefined} sx={{ mx: 0, mb: 1 }}>
        {problem ??
          (areas.length === 0
            ? "Without areas its hours count in training plans only where any education counts."
            : minutes
              ? `${hoursText(together)} of ${hoursText(minutes)} hours are in an area.`
              : `${hoursText(together)} hours are in an area.`)}
      </FormHelperText>
      <Button
        ref={adding}
        size="small"
        variant="outlined"
        startIcon={<AddOutlined />}
        onClick={add}
        disabled={areas.length >= maxAreas}
      >
        Add area
      </Button>
    </Box>
  );
}
