import Box from "@mui/material/Box";
import Chip from "@mui/material/Chip";
import { HiddenText } from "./HiddenText";

interface LabelChipsProps {
  labels: readonly string[];
  /** Pixels that are there; what does not fit is counted. */
  width?: number;
}

const letterWidth = 7;
const chipPadding = 22;
const restWidth = 38;

/** A person's groups and the like: as many as fit, then how many more, named on hover. */
export function LabelChips({ labels, width = Number.POSITIVE_INFINITY }: LabelChipsProps) {
  const shown = labels.slice(0, countFitting(labels, width));
  const rest = labels.slice(shown.length);
  return (
    <Box
      component="span"
      title={labels.join(", ") || undefined}
      sx={{ display: "flex", flexWrap: Number.isFinite(width) ? "nowrap" : "wrap", gap: 0.5, minWidth: 0 }}
    >
      {shown.map((label) => (
        <Chip key={label} size="small" variant="outlined" label={<bdi>{label}</bdi>} sx={{ ...chip, minWidth: 0 }} />
      ))}
      {rest.length > 0 && (
        <Chip
          size="small"
          variant="outlined"
          label={
            <>
              <span aria-hidden>+{rest.length}</span>
              <HiddenText>, {rest.join(", ")}</HiddenText>
            </>
          }
          sx={{ ...chip, flex: "none" }}
        />
      )}
    </Box>
  );
}

const chip = { borderRadius: "6px", height: 22, "& .MuiChip-label": { px: 0.875 } };

function countFitting(labels: readonly string[], width: number): number {
  let used = 0;
  for (const [index, label] of labels.entries()) {
    used += label.length * letterWidth + chipPadding;
    const isLast = index === labels.length - 1;
    if (used + (isLast ? 0 : restWidth) > width) return Math.max(1, index);
  }
  return labels.length;
}
