import type { ReactElement } from "react";

export type Tone = "neutral" | "success" | "warning" | "error" | "info" | "accent";

interface StatusChipProps {
  tone: Tone;
  label: string;
  icon?: ReactElement;
  /** Read to screen readers and shown on hover in place of the word alone. */
  title?: string;
}

/** A state as icon and word on a tint of its colour: never by the colour alone. */
export function StatusChip({ tone, label, icon, title }: StatusChipProps) {
  return (
    <span className={`status-chip ${tone === "neutral" ? "secondary" : tone}`} title={title}>
      {icon}
      <span>{label}</span>
    </span>
  );
}
