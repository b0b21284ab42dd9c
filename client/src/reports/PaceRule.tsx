import Box from "@mui/material/Box";

/** The rule by which people are told apart (DECISIONS, Training; server/src/training-plans/pace.rules.ts). */
export function PaceRule() {
  return (
    <Box sx={{ color: "text.secondary", fontSize: "0.875rem", maxWidth: 860, mb: 1.5, textWrap: "pretty" }}>
      The even pace is what a plan asks for, spread evenly over the person's period. Who needs more than that from today
      on is <strong>behind</strong>, who needs more than one and a half times as much is <strong>critical</strong>, and
      whose period is over with hours missing has <strong>expired</strong>. Inactive, archived and removed people are in
      no report.
    </Box>
  );
}
