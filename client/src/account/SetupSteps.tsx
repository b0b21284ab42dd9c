import Step from "@mui/material/Step";
import StepLabel from "@mui/material/StepLabel";
import Stepper from "@mui/material/Stepper";

const steps = ["Password", "App", "Backup codes"];

/** Where one is in the set-up. */
export function SetupSteps({ current }: { current: number }) {
  return (
    <Stepper
      component="ol"
      aria-label="Steps of the set-up"
      activeStep={current}
      className="no-print"
      sx={{ listStyle: "none", p: 0, m: 0, mb: 3, maxWidth: 560 }}
    >
      {steps.map((step, index) => (
        <Step component="li" key={step} aria-current={index === current ? "step" : undefined}>
          <StepLabel>{step}</StepLabel>
        </Step>
      ))}
    </Stepper>
  );
}
