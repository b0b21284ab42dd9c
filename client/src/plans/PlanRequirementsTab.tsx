import Box from "@mui/material/Box";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import { hoursText } from "../training/trainingWords";
import { Section } from "../ui/Section";
import { PlanCategoryRow } from "./PlanCategoryRow";
import { usePlan } from "./usePlan";

/** What the plan asks for: its parts, categories and requirements, and which classes count for each. */
export function PlanRequirementsTab() {
  const { plan } = usePlan();
  return (
    <Box sx={{ display: "grid", gap: 3, maxWidth: 960 }}>
      {plan.components.map(({ kind, name, minutes, distributiveCap, categories }) => (
        <Section
          key={kind}
          title={name}
          end={
            <Typography component="span" className="numeric" sx={{ fontWeight: 600, whiteSpace: "nowrap" }}>
              {hoursText(minutes)} h
            </Typography>
          }
        >
          {typeof distributiveCap === "number" && (
            <Typography variant="body2" sx={{ color: "text.secondary", mb: 1 }}>
              At most {hoursText(distributiveCap)} distributive hours count.
            </Typography>
          )}
          <Paper variant="outlined" sx={{ overflow: "hidden" }}>
            {categories.map((category) => (
              <PlanCategoryRow key={category.name} category={category} />
            ))}
          </Paper>
        </Section>
      ))}
    </Box>
  );
}
