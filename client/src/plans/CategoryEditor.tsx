import AddOutlined from "@mui/icons-material/AddOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import FormHelperText from "@mui/material/FormHelperText";
import Paper from "@mui/material/Paper";
import { hoursText } from "../training/trainingWords";
import { useBuilder } from "./BuilderContext";
import { PartButtons } from "./PartButtons";
import { PartField } from "./PartField";
import { type CategoryDraft, minutesOfCategory } from "./planDraft";
import type { PlanProblems } from "./planProblems";
import { RequirementRow } from "./RequirementRow";

interface CategoryEditorProps {
  category: CategoryDraft;
  at: number;
  count: number;
  problems: PlanProblems;
}

/** Requirements that belong together, and their sum. */
export function CategoryEditor({ category, at, count, problems }: CategoryEditorProps) {
  const { edit } = useBuilder();
  const { key, name, requirements } = category;
  const called = name.trim() || "this category";
  const problem = problems[`${key}.requirements`];
  return (
    <Paper component="li" variant="outlined" sx={{ p: { xs: 1.25, sm: 1.5 } }}>
      <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "flex-start", gap: 1 }}>
        <Box sx={{ flex: "1 1 200px", maxWidth: 420 }}>
          <PartField
            isStrong
            label="Category"
            placeholder="Category, such as Cardiovascular"
            value={name}
            onChange={(value) => edit({ type: "values", key, values: { name: value } })}
            problem={problems[`${key}.name`]}
          />
        </Box>
        <Box className="numeric" sx={{ ml: "auto", py: 1, fontWeight: 600, whiteSpace: "nowrap" }}>
          {hoursText(minutesOfCategory(category))} h
        </Box>
        <PartButtons partKey={key} name={called} at={at} count={count} />
      </Box>
      <Box data-parts sx={{ pl: { md: 2 }, mt: 0.5 }}>
        <Box component="ul" aria-label={`Requirements of ${called}`} sx={{ m: 0, p: 0, listStyle: "none" }}>
          {requirements.map((requirement, i) => (
            <RequirementRow
              key={requirement.key}
              requirement={requirement}
              at={i}
              count={requirements.length}
              nameProblem={problems[`${requirement.key}.name`]}
              hoursProblem={problems[`${requirement.key}.minutes`]}
              areasProblem={problems[`${requirement.key}.areas`]}
            />
          ))}
        </Box>
        {problem && <FormHelperText error>{problem}</FormHelperText>}
        <Button
          data-add
          size="small"
          startIcon={<AddOutlined />}
          aria-label={`Add requirement to ${called}`}
          onClick={() => edit({ type: "addTo", key })}
          sx={{ mt: 0.5 }}
        >
          Add requirement
        </Button>
      </Box>
    </Paper>
  );
}
