import AddOutlined from "@mui/icons-material/AddOutlined";
import DeleteOutlined from "@mui/icons-material/DeleteOutlined";
import WarningAmberOutlined from "@mui/icons-material/WarningAmberOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import FormHelperText from "@mui/material/FormHelperText";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import { useId } from "react";
import { readHours } from "../training/readHours";
import { hoursText } from "../training/trainingWords";
import { TextInput } from "../ui/TextInput";
import { useBuilder } from "./BuilderContext";
import { CategoryEditor } from "./CategoryEditor";
import { type ComponentDraft, minutesOfComponent } from "./planDraft";
import type { PlanProblems } from "./planProblems";
import { kindWords } from "./planWords";

interface ComponentEditorProps {
  component: ComponentDraft;
  /** What its template asks for here, with the template's name. */
  target: { name: string; minutes: number } | undefined;
  problems: PlanProblems;
}

/** A part of the plan: its name, its limit on distributive hours, its categories and their sum. */
export function ComponentEditor({ component, target, problems }: ComponentEditorProps) {
  const { edit, remove } = useBuilder();
  const headingId = useId();
  const { key, kind, name, cap, categories } = component;
  const minutes = minutesOfComponent(component);
  const { label, help } = kindWords[kind];
  const problem = problems[`${key}.categories`];
  const set = (values: Partial<Pick<ComponentDraft, "name" | "cap">>) => edit({ type: "values", key, values });
  return (
    <Paper component="section" variant="outlined" aria-labelledby={headingId} sx={{ p: { xs: 1.5, sm: 2.5 } }}>
      <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "flex-start", gap: 1.5, mb: 2 }}>
        <Box sx={{ flex: "1 1 220px" }}>
          <Typography id={headingId} variant="h2">
            {label}
          </Typography>
          <Typography variant="body2" sx={{ color: "text.secondary" }}>
            {help}
          </Typography>
        </Box>
        <Box sx={{ textAlign: "end" }}>
          <Typography component="p" variant="h2" className="numeric">
            {hoursText(minutes)} h
          </Typography>
          <TargetNote minutes={minutes} target={target} />
        </Box>
      </Box>
      <Box sx={{ display: "grid", gap: 2, gridTemplateColumns: { sm: "3fr 2fr" }, mb: 2 }}>
        <TextInput
          label="Name of this part"
          value={name}
          onChange={(value) => set({ name: value })}
          problem={problems[`${key}.name`]}
          inputProps={{ maxLength: 200 }}
        />
        <TextInput
          label="Most distributive hours"
          placeholder="No limit"
          value={cap}
          onChange={(value) => set({ cap: value })}
          problem={problems[`${key}.distributiveCap`]}
          help={capNote(cap, minutes)}
          inputProps={{ inputMode: "decimal", maxLength: 8 }}
        />
      </Box>
      <Box data-parts>
        <Box
          component="ul"
          aria-label={`Categories of ${label}`}
          sx={{ display: "grid", gap: 1.5, m: 0, p: 0, listStyle: "none", gridTemplateColumns: "minmax(0, 1fr)" }}
        >
          {categories.map((category, i) => (
            <CategoryEditor
              key={category.key}
              category={category}
              at={i}
              count={categories.length}
              problems={problems}
            />
          ))}
        </Box>
        {problem && <FormHelperText error>{problem}</FormHelperText>}
        <Button
          data-add
          startIcon={<AddOutlined />}
          aria-label={`Add category to ${label}`}
          onClick={() => edit({ type: "addTo", key })}
          sx={{ mt: 1.5 }}
        >
          Add category
        </Button>
      </Box>
      <Button
        color="inherit"
        startIcon={<DeleteOutlined />}
        onClick={(event) => remove(key, label, event.currentTarget)}
        sx={{ mt: 1.5, color: "text.secondary" }}
      >
        Remove {label}
      </Button>
    </Paper>
  );
}

/** Says, beside the sum, where it is another one than the template's. */
function TargetNote({ minutes, target }: { minutes: number } & Pick<ComponentEditorProps, "target">) {
  if (!target || target.minutes === minutes) return null;
  const difference = Math.abs(minutes - target.minutes);
  return (
    <Box
      sx={{
        ...{ display: "flex", alignItems: "center", justifyContent: "flex-end", gap: 0.5, mt: 0.25 },
        ...{ fontSize: "0.875rem", color: "warning.main" },
      }}
    >
      <WarningAmberOutlined fontSize="small" />
      <span>
        {hoursText(difference)} h {minutes > target.minutes ? "more" : "less"} than the {hoursText(target.minutes)} h of{" "}
        {target.name}
      </span>
    </Box>
  );
}

function capNote(cap: string, minutes: number): string | undefined {
  const limit = readHours(cap);
  if (limit === null) return cap.trim() ? undefined : "Leave empty where there is no limit.";
  if (limit >= minutes) return `Limits nothing: this part asks for ${hoursText(minutes)} h.`;
  return `At least ${hoursText(minutes - limit)} h have to be live.`;
}
