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
    <span
      className={Number.isFinite(width) ? "label-chips on-one-line" : "label-chips"}
      title={labels.join(", ") || undefined}
      data-copy={labels.join(", ")}
    >
      {shown.map((label) => (
        <span key={label} className="label-chip">
          <bdi>{label}</bdi>
        </span>
      ))}
      {rest.length > 0 && (
        <span className="label-chip rest">
          <span aria-hidden>+{rest.length}</span>
          <HiddenText>, {rest.join(", ")}</HiddenText>
        </span>
      )}
    </span>
  );
}

function countFitting(labels: readonly string[], width: number): number {
  let used = 0;
  for (const [index, label] of labels.entries()) {
    used += label.length * letterWidth + chipPadding;
    const isLast = index === labels.length - 1;
    if (used + (isLast ? 0 : restWidth) > width) return Math.max(1, index);
  }
  return labels.length;
}
