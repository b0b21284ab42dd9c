import type { CSSObject, Theme } from "@mui/material/styles";
import { plainButtons } from "./plainButtons";
import { plainLinks } from "./plainLinks";

/**
 * What stands around every list: buttons, tabs, search, filters, pages. Plain elements by their class, which look as the
 * library's do: twenty of its components take longer to draw than the table.
 */
export const plainControls = (theme: Theme): CSSObject => ({
  ...plainButtons(theme),
  ...plainLinks(theme),
  ...fields(theme),
  ...places(theme),
});

function fields(theme: Theme): CSSObject {
  const { palette, opacity } = theme.vars;
  return {
    ".search-field": {
      ...{ position: "relative", display: "inline-flex", alignItems: "center", boxSizing: "border-box", width: 280 },
      ...{ fontSize: "0.9375rem", lineHeight: "1.4375em", color: palette.text.primary },
      [theme.breakpoints.down("sm")]: { width: "100%" },
      "& > .icon:first-child": {
        ...{ position: "absolute", insetInlineStart: 14, pointerEvents: "none", color: palette.action.active },
      },
      "& > .icon-button": { position: "absolute", insetInlineEnd: 11 },
      "& > input": {
        ...{ boxSizing: "border-box", width: "100%", minWidth: 0, height: "calc(1.4375em + 17px)", margin: 0 },
        ...{ padding: "8.5px 13px 8.5px 41px", border: `1px solid ${palette.line.strong}`, borderRadius: 8 },
        ...{ font: "inherit", color: "inherit", backgroundColor: palette.background.paper, appearance: "none" },
        "&:not(:placeholder-shown)": { paddingInlineEnd: 45 },
        "&::placeholder": { color: "currentColor", opacity: opacity.inputPlaceholder },
        "&::-webkit-search-cancel-button": { display: "none" },
        "@media (hover: hover)": { "&:hover": { borderColor: palette.text.primary } },
        "&:focus": { outline: `2px solid ${palette.primary.main}`, outlineOffset: -2 },
      },
    },
    ".plain-select": {
      ...{ position: "relative", display: "inline-flex", alignItems: "center", color: palette.text.primary },
      "& > select": {
        ...{ appearance: "none", margin: 0, padding: "6px 24px 6px 8px", border: 0, borderRadius: 0 },
        ...{
          font: "inherit",
          lineHeight: "1.4375em",
          color: "inherit",
          backgroundColor: "transparent",
          cursor: "pointer",
        },
        "& > option": { backgroundColor: palette.background.paper },
      },
      "& > .icon": {
        ...{ position: "absolute", insetInlineEnd: 0, fontSize: "1.5rem", pointerEvents: "none" },
        color: palette.action.active,
      },
    },
  };
}

function places(theme: Theme): CSSObject {
  const { palette } = theme.vars;
  return {
    ".page-top": { marginBottom: 20 },
    ".page-header": {
      ...{ display: "flex", flexWrap: "wrap", alignItems: "flex-start", gap: 16 },
      "& > .titles": { flex: "1 1 240px", minWidth: 0 },
      "& > .actions": { display: "flex", flexWrap: "wrap", gap: 8 },
      "& h1": { ...theme.typography.h1, margin: 0, overflowWrap: "anywhere" },
      "& .context": { ...theme.typography.body2, marginTop: 4, color: palette.text.secondary },
    },
    ".tab-bar": {
      ...{ display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: 16, marginBottom: 16 },
      borderBottom: `1px solid ${palette.divider}`,
      "& > .tools": { display: "flex", alignItems: "center", gap: 8, marginInlineStart: "auto", paddingBottom: 4 },
    },
    ".chips": {
      ...{ display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: 8, rowGap: 8 },
      [theme.breakpoints.down("sm")]: { columnGap: 6 },
    },
    ".filter-bar": {
      ...{ display: "grid", gap: 8, paddingBottom: 12 },
      "& [hidden]": { display: "none" },
      "& .end": { flexWrap: "nowrap", marginInlineStart: "auto" },
    },
    ".missing-part": {
      ...{ maxWidth: "min(480px, 100vw - 32px)", padding: 24, border: 0, borderRadius: 12, boxSizing: "border-box" },
      ...{ color: palette.text.primary, backgroundColor: palette.background.paper, boxShadow: theme.vars.shadows[24] },
      "&::backdrop": { backgroundColor: "rgba(0, 0, 0, 0.5)" },
      "& > h2": { ...theme.typography.h2, margin: 0 },
      "& > p": { marginBlock: "8px 24px", color: palette.text.secondary },
      "& > .actions": { display: "flex", flexWrap: "wrap", justifyContent: "flex-end", gap: 8 },
    },
    ".coming": {
      ...{ position: "fixed", inset: "0 0 auto", zIndex: theme.zIndex.modal, height: 3, pointerEvents: "none" },
      backgroundColor: palette.action.selected,
      "&::before": {
        ...{ content: '""', display: "block", width: "30%", height: "100%", backgroundColor: palette.primary.main },
        animation: "coming 900ms ease-in-out infinite alternate",
      },
      "@keyframes coming": { to: { marginInlineStart: "70%" } },
    },
    ".stale-note": { marginBottom: 8, color: palette.text.secondary, fontSize: "0.875rem" },
    ".total": { color: palette.text.secondary, fontSize: "0.875rem", textAlign: "end", whiteSpace: "nowrap" },
    ".pager": {
      ...{
        display: "flex",
        flexWrap: "wrap",
        alignItems: "center",
        justifyContent: "flex-end",
        columnGap: 16,
        rowGap: 4,
      },
      ...{ paddingBlock: 8, fontSize: "0.875rem", color: palette.text.secondary },
      "& > label": { display: "flex", alignItems: "center", gap: 8, marginInlineEnd: "auto" },
      "& > .steps": { display: "flex" },
    },
    ".full-height": {
      ...{ display: "flex", flexDirection: "column", minHeight: 0 },
      [theme.breakpoints.up("sm")]: {
        height: "calc(100dvh - 48px - var(--frame-top, 0px) - var(--visit-height, 0px))",
      },
      "@media (max-height: 560px)": { height: "auto" },
      "@media print": { height: "auto" },
    },
    ".table-frame": {
      ...{ display: "flex", flexDirection: "column", minHeight: 0, flex: 1 },
      "& > .under-way": { height: 2 },
    },
  };
}
