import type { CSSObject, Theme } from "@mui/material/styles";

/** Links that lead about: the tabs of a page, the places of the sidebar. */
export function plainLinks(theme: Theme): CSSObject {
  const { palette } = theme.vars;
  return {
    ".tabs": { display: "flex", minHeight: 44, overflow: "hidden" },
    ".tab": {
      ...{ display: "inline-flex", alignItems: "center", justifyContent: "center", boxSizing: "border-box" },
      ...{ flex: "none", minWidth: 90, maxWidth: 360, minHeight: 44, padding: "12px 16px", textAlign: "center" },
      ...{
        fontSize: "0.875rem",
        fontWeight: 600,
        lineHeight: 1.25,
        textDecoration: "none",
        color: palette.text.secondary,
      },
      "&[aria-selected=true]": { color: palette.primary.main, boxShadow: `inset 0 -2px ${palette.primary.main}` },
      "&:focus-visible": { outline: `2px solid ${palette.primary.main}`, outlineOffset: -2 },
      "@media (forced-colors: active)": { "&[aria-selected=true]": { textDecoration: "underline" } },
    },
    ".place-link": {
      ...{ position: "relative", display: "flex", alignItems: "center", boxSizing: "border-box", minHeight: 40 },
      ...{ padding: "4px 12px", borderRadius: 8, color: palette.sidebar.muted, textDecoration: "none" },
      ...{ fontSize: "0.875rem", lineHeight: 1.5, fontWeight: 580 },
      "& > svg": { flex: "none", marginInlineEnd: 15, fontSize: 21 },
      "&.collapsed": { justifyContent: "center", paddingInline: 0, "& > svg": { marginInlineEnd: 0 } },
      "@media (hover: hover)": { "&:hover": { backgroundColor: palette.sidebar.hover, color: palette.sidebar.text } },
      "&:focus-visible": {
        ...{ outline: "2px solid currentcolor", outlineOffset: -2, backgroundColor: palette.sidebar.hover },
      },
      "&.active": { backgroundColor: palette.sidebar.selected, color: palette.sidebar.text },
      "&.active::before": {
        ...{ content: '""', position: "absolute", insetInlineStart: 0, top: 10, bottom: 10, width: 3 },
        ...{ borderRadius: 2, backgroundColor: "#f2a65a" },
      },
      "@media (forced-colors: active)": { "&.active": { textDecoration: "underline" } },
    },
  };
}
