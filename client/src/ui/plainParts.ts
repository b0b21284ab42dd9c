import type { CSSObject, Theme } from "@mui/material/styles";

const tones = ["secondary", "success", "warning", "error", "info", "accent"] as const;

const tint = (color: string, percent: number) => `color-mix(in srgb, ${color} ${percent}%, transparent)`;

/**
 * What stands in every row of a table: plain elements by their class. A hundred rows of the library's components, each
 * with styles of its own, take most of a second on a slow phone.
 */
export function plainParts(theme: Theme): CSSObject {
  const { palette } = theme.vars;
  return {
    ".one-line": {
      ...{ display: "block", minWidth: 0 },
      ...{ overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
      "&.strong": { fontWeight: 600 },
    },
    ".two-lines": { minWidth: 0, lineHeight: 1.35 },
    ".second-line": { fontSize: "0.8125rem", lineHeight: 1.3, color: palette.text.secondary },
    ".hidden-text": {
      ...{ position: "absolute", width: 1, height: 1 },
      ...{ overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
    },
    ".text-link": {
      ...{ display: "block", minWidth: 0 },
      ...{ fontWeight: 600, color: palette.primary.main, textDecoration: "none" },
      "&:hover": { textDecoration: "underline" },
    },
    ".icon": { flex: "none", width: "1em", height: "1em", fontSize: "1.25rem", fill: "currentColor" },
    ".status": { display: "flex", alignItems: "center", gap: 8 },
    ".status-chip": {
      ...{ display: "inline-flex", alignItems: "center", maxWidth: "100%", height: 24, paddingInline: 8 },
      ...{ borderRadius: 6, boxSizing: "border-box", fontSize: "0.8125rem", fontWeight: 550, lineHeight: 1.5 },
      ...{ verticalAlign: "middle", whiteSpace: "nowrap", printColorAdjust: "exact" },
      "& > svg": { flex: "none", marginInline: "-2px 4px", fontSize: 16 },
      "& > span": { overflow: "hidden", textOverflow: "ellipsis" },
    },
    ...Object.fromEntries(
      tones.map((tone) => [
        `.status-chip.${tone}`,
        {
          color: palette[tone].dark,
          backgroundColor: tint(palette[tone].main, 12),
          ...theme.applyStyles("dark", { color: palette[tone].light, backgroundColor: tint(palette[tone].main, 18) }),
        },
      ]),
    ),
    ".label-chips": { display: "flex", flexWrap: "wrap", gap: 4, minWidth: 0, "&.on-one-line": { flexWrap: "nowrap" } },
    ".label-chip": {
      ...{ flex: "0 1 auto", minWidth: 0, height: 22, paddingInline: 7, boxSizing: "border-box", lineHeight: "20px" },
      ...{ border: `1px solid ${palette.Chip.defaultBorder}`, borderRadius: 6, color: palette.text.primary },
      ...{ overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", fontSize: "0.8125rem", fontWeight: 550 },
      "&.rest": { flex: "none" },
    },
    ".user-marks": { display: "inline-flex", gap: 4, flex: "none" },
    ".user-mark": {
      ...{ position: "relative", display: "inline-flex", width: 22, color: palette.text.disabled },
      "& > svg": { fontSize: 18 },
      "& > svg + svg": {
        ...{ position: "absolute", insetInlineEnd: 0, bottom: -3, fontSize: 12, color: palette.success.main },
        ...{ borderRadius: "50%", backgroundColor: palette.background.paper },
      },
      "&.done": { color: palette.text.secondary },
    },
  };
}
