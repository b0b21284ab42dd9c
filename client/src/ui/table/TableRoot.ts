import { type CSSObject, styled } from "@mui/material/styles";
import { boxWidth } from "./columns";

// The check boxes of Material Design, in 24 pixels.
const blank = "M19 5v14H5V5zm0-2H5c-1.1 0-2 .9-2 2v14c0 1.1.9 2 2 2h14c1.1 0 2-.9 2-2V5c0-1.1-.9-2-2-2";
const check =
  "M19 3H5c-1.11 0-2 .9-2 2v14c0 1.1.89 2 2 2h14c1.11 0 2-.9 2-2V5c0-1.1-.89-2-2-2m-9 14-5-5 1.41-1.41L10 14.17l7.59-7.59L19 8z";
const partly = "M19 3H5c-1.1 0-2 .9-2 2v14c0 1.1.9 2 2 2h14c1.1 0 2-.9 2-2V5c0-1.1-.9-2-2-2m-2 10H7v-2h10z";

/** A table as browsers know it: headers on each page, columns by what is in them, and no text cut. */
const onPaper: CSSObject = {
  fontSize: "0.75rem",
  ...{ display: "table", width: "100%", overflow: "visible", borderCollapse: "collapse" },
  "& thead": { display: "table-header-group", position: "static" },
  "& tbody": { display: "table-row-group" },
  "& thead > tr, & tbody > tr": { display: "table-row", height: "auto", contentVisibility: "visible" },
  "& td, & th": {
    ...{ display: "table-cell", paddingBlock: 4, verticalAlign: "middle", textAlign: "start" },
    ...{ overflow: "visible", whiteSpace: "normal" },
    "&[data-align=right]": { textAlign: "end" },
    "&[data-align=center]": { textAlign: "center" },
  },
  "& .one-line": { overflow: "visible", whiteSpace: "normal", overflowWrap: "break-word" },
  "& td:nth-of-type(-n + 2) .one-line": { overflowWrap: "anywhere" }, // whom or what the row is of
  "& .second-line": { fontSize: "0.6875rem" },
  "& td:has(.second-line)": { minWidth: 190 },
  // Whom there was no room for is named.
  "& .label-chips": { flexWrap: "wrap" },
  "& .label-chip.rest": {
    ...{ height: "auto", padding: 0, border: 0, whiteSpace: "normal" },
    "& > [aria-hidden]": { display: "none" },
    "& > .hidden-text": { all: "unset" },
  },
  "& time, & [data-field=PHONE] .one-line": { whiteSpace: "nowrap" },
  "& .box": { display: "none" },
};

/** The table's looks, all in one place: headers, rows, cells and boxes are plain elements without styles of their own. */
export const TableRoot = styled("table")(({ theme }) => {
  const { palette } = theme.vars;
  return {
    display: "block",
    flex: 1,
    minHeight: 0,
    overflow: "auto",
    scrollPaddingTop: 42,
    border: `1px solid ${palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: palette.background.paper,
    fontSize: "0.875rem",
    lineHeight: 1.43,
    "&.whole": { flex: "none", overflowY: "hidden" },
    "&[aria-busy=true]": { overflow: "hidden" },

    "& thead, & tbody": { display: "block" },
    "& tr": {
      display: "grid",
      gridTemplateColumns: "var(--columns)",
      minWidth: "var(--least-width)",
      boxSizing: "border-box",
      breakInside: "avoid",
    },
    "& td, & th": {
      display: "flex",
      alignItems: "center",
      minWidth: 0,
      padding: "0 8px",
      overflow: "hidden",
      whiteSpace: "nowrap",
      "&[data-align=right]": { justifyContent: "flex-end" },
      "&[data-align=center]": { justifyContent: "center" },
      "&:focus": { outline: `1px solid ${palette.primary.main}`, outlineOffset: -1 },
      "&:focus:not(:focus-visible)": { outline: "none" },
    },

    "& thead": {
      position: "sticky",
      top: 0,
      zIndex: 1,
      minWidth: "var(--least-width)",
      color: palette.text.secondary,
      backgroundColor: palette.background.subtle,
      "& > tr": { height: 42, borderBottom: `1px solid ${palette.divider}` },
    },
    "& th": {
      fontWeight: 600,
      fontSize: "0.8125rem",
      userSelect: "none",
      "& > span": { overflow: "hidden", textOverflow: "ellipsis" },
      // Without room of its own where it is not seen: headers are as wide as their words.
      "& > svg": { flex: "none", width: 0, height: 18, fill: "currentColor" },
      "&[aria-sort]": { cursor: "pointer" },
      "&[aria-sort]:focus-visible > svg": { width: 18, marginInline: 4, opacity: 0.5 },
      "@media (hover: hover)": { "&[aria-sort]:hover > svg": { width: 18, marginInline: 4, opacity: 0.5 } },
      "&:is([aria-sort=ascending], [aria-sort=descending]) > svg": {
        ...{ width: 18, marginInline: 4 },
        opacity: "1 !important",
      },
      "&[aria-sort=descending] > svg": { rotate: "180deg" },
      "&[data-align=right]": { flexDirection: "row-reverse", justifyContent: "flex-start" },
    },

    "& tbody": { transition: "opacity 120ms", "&.old": { opacity: 0.55 } },
    "& tbody > tr": {
      height: "var(--row-height)",
      contentVisibility: "auto", // rows out of sight are not laid out
      borderBottom: `1px solid ${palette.divider}`,
      "@media (hover: hover)": { "&:hover": { backgroundColor: palette.action.hover } },
      "&[aria-selected=true]": { backgroundColor: palette.action.selected },
      "@media (forced-colors: active)": {
        "&[aria-selected=true]": { outline: "1px solid Highlight", outlineOffset: -1 },
      },
    },
    "&.whole tbody > tr:last-child": { borderBottom: "none" },
    "&.wraps tbody > tr": {
      ...{ height: "auto", minHeight: "var(--row-height)" },
      contentVisibility: "visible",
    },
    "&.wraps td": { whiteSpace: "normal", paddingBlock: 4 },

    "& .box": { padding: 0, justifyContent: "center", userSelect: "none" },
    "& .box > input": {
      appearance: "none",
      display: "grid",
      placeItems: "center",
      flex: "none",
      width: boxWidth - 2,
      height: boxWidth - 2,
      margin: 0,
      borderRadius: "50%",
      color: palette.text.secondary,
      cursor: "pointer",
      "&::before": {
        content: '""',
        width: 24,
        height: 24,
        backgroundColor: "currentColor",
        clipPath: `path("${blank}")`,
      },
      "&:checked, &:indeterminate": { color: palette.primary.main },
      "&:checked::before": { clipPath: `path("${check}")` },
      "&:indeterminate::before": { clipPath: `path("${partly}")` },
      "&:disabled": { color: palette.action.disabled, cursor: "default" },
      "&:hover:enabled": { backgroundColor: palette.action.hover },
      "&:focus-visible": { outline: `2px solid ${palette.primary.main}`, outlineOffset: -2 },
      // The browser draws it, in the person's own colours.
      "@media (forced-colors: active)": {
        ...{ appearance: "auto", width: 16, height: 16 },
        "&::before": { content: "none" },
      },
    },

    "& tbody[aria-hidden]": {
      animation: "table-waits 2s ease-in-out 0.5s infinite",
      "@keyframes table-waits": { "50%": { opacity: 0.4 } },
      "& span": {
        height: 12,
        width: "70%",
        marginInline: 8,
        borderRadius: 4,
        backgroundColor: palette.action.selected,
      },
    },

    "@media print": onPaper,
  };
});
