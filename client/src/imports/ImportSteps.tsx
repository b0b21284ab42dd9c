import Step from "@mui/material/Step";
import StepLabel from "@mui/material/StepLabel";
import Stepper from "@mui/material/Stepper";

const steps = ["Upload", "Review and Confirm", "Import", "Summary"] as const;
export type ImportStep = (typeof steps)[number];

/** Where one is in the import. On a phone only the current step keeps its words. */
export function ImportSteps({ current }: { current: ImportStep }) {
  const active = steps.indexOf(current);
  return (
    <Stepper
      component="ol"
      aria-label="Steps of the import"
      activeStep={active}
      className="no-print"
      sx={{ listStyle: "none", p: 0, m: 0, mb: 2.5, maxWidth: 820 }}
    >
      {steps.map((step, index) => (
        <Step
          component="li"
          key={step}
          completed={index < active || current === "Summary"}
          aria-current={index === active ? "step" : undefined}
        >
          <StepLabel
            sx={{
              "& .MuiStepLabel-label": {
                display: { xs: index === active ? "block" : "none", sm: "block" },
                color: index === active ? "text.primary" : "text.secondary",
                fontWeight: index === active ? 620 : 500,
              },
              "& .MuiStepLabel-iconContainer": { pr: { xs: index === active ? 1 : 0, sm: 1 } },
            }}
          >
            {step}
          </StepLabel>
        </Step>
      ))}
    </Stepper>
  );
}
