import type { CSSObject, Theme } from "@mui/material/styles";

/** Buttons as plain elements, which look as the library's do. */
export function plainButtons(theme: Theme): CSSObject {
  const { palette } = theme.vars;
  const tint = (channel: string) => `rgba(${channel} / ${palette.action.hoverOpacity})`;
  const ring = { outline: `2px solid ${palette.primary.main}`, outlineOffset: 2 };
  return {
    ".button": {
      ...{ display: "inline-flex", alignItems: "center", justifyContent: "center", boxSizing: "border-box" },
      ...{ minWidth: 64, minHeight: 36, margin: 0, padding: "6px 8px", border: 0, borderRadius: 8 },
      ...{ font: "inherit", fontSize: "0.875rem", fontWeight: 600, lineHeight: 1.75, letterSpacing: 0 },
      ...{ color: palette.primary.main, backgroundColor: "transparent", textDecoration: "none" },
      ...{ cursor: "pointer", userSelect: "none", transition: "background-color 250ms, border-color 250ms" },
      [theme.breakpoints.down("sm")]: { minHeight: 44 },
      "@media (hover: hover)": { "&:hover": { backgroundColor: tint(palette.primary.mainChannel) } },
      "&:focus-visible": ring,
      "&[aria-haspopup][aria-expanded=true]:not(.contained)": { backgroundColor: palette.action.selected },
      "&.outlined": { padding: "5px 15px", border: `1px solid ${palette.line.strong}` },
      "&.contained": {
        ...{ padding: "6px 16px", color: palette.primary.contrastText, backgroundColor: palette.primary.main },
        "@media (hover: hover)": { "&:hover": { backgroundColor: palette.primary.dark } },
      },
      "&.small": {
        ...{ minHeight: 38, padding: "4px 5px", fontSize: "0.8125rem" },
        [theme.breakpoints.down("sm")]: { minHeight: 44 },
        "&.outlined": { padding: "3px 9px" },
      },
      "&.neutral": {
        color: "inherit",
        "@media (hover: hover)": { "&:hover": { backgroundColor: tint(palette.text.primaryChannel) } },
      },
      "& > .icon:first-child": { marginInline: "-4px 8px" },
      "&.small > .icon": { fontSize: 18 },
      "&.small > .icon:first-child": { marginInline: "-2px 8px" },
      "&.small > span ~ .icon": { marginInline: "8px -2px" },
      "&.small.outlined.fold": {
        ...{ paddingInline: 10, whiteSpace: "nowrap" },
        [theme.breakpoints.up("sm")]: { minHeight: 40 },
      },
      "&.filter": {
        ...{ maxWidth: 300, borderRadius: 40, fontWeight: 500, backgroundColor: palette.background.paper },
        "&.set": { fontWeight: 600, backgroundColor: palette.action.selected },
        "& > span ~ .icon": { marginInlineStart: 2 },
      },
      "& > .words": { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
      // Twice, and last: it holds against each look above, hovered or not.
      "&&:disabled": {
        ...{ color: palette.action.disabled, cursor: "default", backgroundColor: "transparent" },
        "&.contained": { backgroundColor: palette.action.disabledBackground },
      },
    },
    ".view-menu": {
      maxWidth: 280,
      [theme.breakpoints.down("sm")]: { maxWidth: 200 },
      "& > .note": { color: palette.text.secondary, fontWeight: 500, whiteSpace: "pre" },
    },
    ".icon-button": {
      ...{ display: "inline-flex", flex: "none", margin: 0, padding: 5, border: 0, borderRadius: "50%" },
      ...{ color: palette.action.active, backgroundColor: "transparent", cursor: "pointer" },
      "@media (hover: hover)": { "&:hover:not(:disabled)": { backgroundColor: palette.action.hover } },
      "&:focus-visible": { outline: `2px solid ${palette.primary.main}`, outlineOffset: -2 },
      "&[aria-haspopup][aria-expanded=true]": { backgroundColor: palette.action.selected },
      "&:disabled": { color: palette.action.disabled, cursor: "default" },
      "&.roomy": { padding: 8 },
      "&.roomy.large > .icon": { fontSize: "1.5rem" },
    },
  };
}
