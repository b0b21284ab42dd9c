import Chip from "@mui/material/Chip";
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
    <Chip
      size="small"
      label={label}
      icon={icon}
      title={title}
      sx={(theme) => {
        const palette = tone === "neutral" ? theme.vars.palette.secondary : theme.vars.palette[tone];
        return {
          height: 24,
          borderRadius: "6px",
          fontSize: "0.8125rem",
          color: palette.dark,
          backgroundColor: tint(palette.main, 12),
          "& .MuiChip-icon": { color: "inherit", fontSize: 16, ml: 0.75, mr: -0.5 },
          ...theme.applyStyles("dark", { color: palette.light, backgroundColor: tint(palette.main, 18) }),
        };
      }}
    />
  );
}

const tint = (color: string, percent: number) => `color-mix(in srgb, ${color} ${percent}%, transparent)`;
