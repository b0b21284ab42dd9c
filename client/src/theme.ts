import { createTheme } from "@mui/material/styles";
import type {} from "@mui/material/themeCssVarsAugmentation";
import { plainControls } from "./ui/plainControls";
import { plainParts } from "./ui/plainParts";

interface SidebarPalette {
  background: string;
  text: string;
  muted: string;
  hover: string;
  selected: string;
  line: string;
}

declare module "@mui/material/styles" {
  interface Palette {
    sidebar: SidebarPalette;
    accent: Palette["primary"];
    line: { strong: string };
  }
  interface PaletteOptions {
    sidebar: SidebarPalette;
    accent: PaletteOptions["primary"];
    line: { strong: string };
  }
  interface TypeBackground {
    subtle: string;
  }
}

declare module "@mui/material/Button" {
  interface ButtonPropsColorOverrides {
    accent: true;
  }
}
declare module "@mui/material/Chip" {
  interface ChipPropsColorOverrides {
    accent: true;
  }
}

const forcedColors = "@media (forced-colors: active)";
const inHighlight = { forcedColorAdjust: "none", backgroundColor: "Highlight" } as const;
const fontFamily = '"Inter Variable", system-ui, -apple-system, "Segoe UI", sans-serif';

/** The one theme. A component that needs a colour, a radius or a space takes it from here. */
export const theme = createTheme({
  cssVariables: { colorSchemeSelector: "data-mui-color-scheme" },
  colorSchemes: {
    light: {
      palette: {
        primary: { main: "#0b5a66", dark: "#08434c", light: "#3d8390", contrastText: "#ffffff" },
        secondary: { main: "#48605f", dark: "#334746", light: "#6d8483", contrastText: "#ffffff" },
        accent: { main: "#a84e0b", dark: "#843c06", light: "#c96a22", contrastText: "#ffffff" },
        success: { main: "#1d6b3f", dark: "#12502d", light: "#3f8a5f", contrastText: "#ffffff" },
        warning: { main: "#8a5800", dark: "#6b4400", light: "#b07a1c", contrastText: "#ffffff" },
        error: { main: "#a92a2a", dark: "#831d1d", light: "#c85454", contrastText: "#ffffff" },
        info: { main: "#1f5f94", dark: "#154872", light: "#4a83b3", contrastText: "#ffffff" },
        background: { default: "#f5f8f8", paper: "#ffffff", subtle: "#edf3f3" },
        text: { primary: "#10272c", secondary: "#43575c", disabled: "#7a8b8f" },
        divider: "#dbe4e5",
        line: { strong: "#b9c8ca" },
        action: { hover: "rgba(11, 90, 102, 0.06)", selected: "rgba(11, 90, 102, 0.10)" },
        sidebar: {
          background: "#0b3a43",
          text: "#e3eff0",
          muted: "#a9c6ca",
          hover: "rgba(255, 255, 255, 0.07)",
          selected: "rgba(255, 255, 255, 0.13)",
          line: "rgba(255, 255, 255, 0.14)",
        },
      },
    },
    dark: {
      palette: {
        primary: { main: "#6cc7d2", dark: "#45a8b5", light: "#9adde5", contrastText: "#06262c" },
        secondary: { main: "#a8bebf", dark: "#8aa3a4", light: "#c8d8d9", contrastText: "#10272c" },
        accent: { main: "#f2a65a", dark: "#d88a3d", light: "#f7c48f", contrastText: "#2d1602" },
        success: { main: "#79cf9d", dark: "#55b27d", light: "#a3e0bd", contrastText: "#05240f" },
        warning: { main: "#ecbd62", dark: "#cd9d40", light: "#f4d595", contrastText: "#2a1c00" },
        error: { main: "#f29a94", dark: "#d9746d", light: "#f8beba", contrastText: "#330808" },
        info: { main: "#8cc1ee", dark: "#649fd0", light: "#b4d8f5", contrastText: "#061f36" },
        background: { default: "#0e1517", paper: "#151e21", subtle: "#1b272a" },
        text: { primary: "#e6eff0", secondary: "#b3c5c8", disabled: "#7d9094" },
        divider: "#2a393d",
        line: { strong: "#455a5f" },
        action: { hover: "rgba(108, 199, 210, 0.08)", selected: "rgba(108, 199, 210, 0.14)" },
        sidebar: {
          background: "#0a1012",
          text: "#e0ebec",
          muted: "#9cb3b7",
          hover: "rgba(255, 255, 255, 0.06)",
          selected: "rgba(108, 199, 210, 0.16)",
          line: "#223034",
        },
      },
    },
  },
  shape: { borderRadius: 8 },
  spacing: 8,
  typography: {
    fontFamily,
    fontSize: 14,
    h1: { fontSize: "1.5rem", lineHeight: 1.25, fontWeight: 650, letterSpacing: "-0.018em" },
    h2: { fontSize: "1.125rem", lineHeight: 1.35, fontWeight: 620, letterSpacing: "-0.011em" },
    h3: { fontSize: "0.9375rem", lineHeight: 1.4, fontWeight: 600, letterSpacing: "-0.006em" },
    subtitle2: { fontSize: "0.8125rem", fontWeight: 600 },
    body1: { fontSize: "0.9375rem", lineHeight: 1.55 },
    body2: { fontSize: "0.875rem", lineHeight: 1.5 },
    caption: { fontSize: "0.8125rem", lineHeight: 1.4 },
    overline: { fontSize: "0.6875rem", fontWeight: 650, letterSpacing: "0.06em", lineHeight: 1.6 },
    button: { fontWeight: 600, textTransform: "none", letterSpacing: 0 },
  },
  components: {
    MuiCssBaseline: {
      styleOverrides: (theme) => ({
        // Only where figures stand under each other: it also widens hyphens.
        "time, .numeric": { fontVariantNumeric: "tabular-nums" },
        ...plainParts(theme),
        ...plainControls(theme),
        body: { minHeight: "100dvh" },
        "#root": { minHeight: "100dvh" },
        "h1:focus": { outline: "none" },
        "::selection": { backgroundColor: `rgba(${theme.vars.palette.primary.mainChannel} / 0.22)` },
        "@media (prefers-reduced-motion: reduce)": {
          "*, *::before, *::after": {
            animationDuration: "0.01ms !important",
            animationIterationCount: "1 !important",
            transitionDuration: "0.01ms !important",
            scrollBehavior: "auto !important",
          },
        },
        "@media print": {
          "@page": { margin: "14mm" },
          // Lists go across the paper: upright, each row would take four lines.
          "@page wide": { size: "landscape", margin: "10mm" },
          "body:has(.full-height [role=grid])": { page: "wide" },
          body: { backgroundColor: "#fff" },
          ".no-print": { display: "none !important" },
          // What folds on the screen is open on paper.
          ".MuiAccordion-heading": { breakInside: "avoid", breakAfter: "avoid" },
          ".MuiAccordion-root .MuiCollapse-root": {
            height: "auto !important",
            overflow: "visible !important",
            visibility: "visible !important",
          },
          ".MuiAccordionSummary-expandIconWrapper": { display: "none !important" },
          // Bars and chips say something by their colour too; browsers leave backgrounds away unless told not to.
          ".MuiLinearProgress-root, .MuiLinearProgress-root *, .MuiChip-root": { printColorAdjust: "exact" },
        },
      }),
    },
    MuiButtonBase: {
      styleOverrides: {
        root: ({ theme }) => ({
          fontFamily: "inherit",
          fontSize: "inherit",
          "&.Mui-focusVisible": { outline: `2px solid ${theme.vars.palette.primary.main}`, outlineOffset: 2 },
        }),
      },
    },
    MuiButton: {
      defaultProps: { disableElevation: true },
      styleOverrides: {
        root: ({ theme }) => ({ minHeight: 36, [theme.breakpoints.down("sm")]: { minHeight: 44 } }),
        outlined: ({ theme }) => ({ borderColor: theme.vars.palette.line.strong }),
        sizeSmall: { minHeight: 32 },
      },
    },
    MuiLink: { defaultProps: { underline: "hover" }, styleOverrides: { root: { fontWeight: 550 } } },
    MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: "none" } } },
    MuiAutocomplete: {
      styleOverrides: {
        paper: ({ theme }) => ({ border: `1px solid ${theme.vars.palette.divider}`, boxShadow: theme.shadows[8] }),
      },
    },
    MuiCard: { defaultProps: { variant: "outlined" } },
    MuiChip: { styleOverrides: { root: { fontWeight: 550 } } },
    MuiTooltip: {
      defaultProps: { arrow: true, enterDelay: 400 },
      styleOverrides: { tooltip: { fontSize: "0.8125rem", fontWeight: 500, padding: "6px 10px" } },
    },
    MuiTab: { styleOverrides: { root: { minHeight: 44, fontWeight: 600 } } },
    MuiTabs: { styleOverrides: { root: { minHeight: 44 }, indicator: { [forcedColors]: inHighlight } } },
    // Chosen and done are said by a background alone, which forced colours take away.
    MuiToggleButton: {
      styleOverrides: {
        root: { [forcedColors]: { "&.Mui-selected": { outline: "2px solid Highlight", outlineOffset: -2 } } },
      },
    },
    MuiLinearProgress: {
      styleOverrides: {
        root: { [forcedColors]: { border: "1px solid CanvasText" } },
        bar: { [forcedColors]: inHighlight },
      },
    },
    MuiSwitch: {
      styleOverrides: {
        track: { [forcedColors]: { border: "1px solid CanvasText", opacity: 1 } },
        thumb: { [forcedColors]: { forcedColorAdjust: "none", backgroundColor: "CanvasText" } },
      },
    },
    MuiMenu: { styleOverrides: { list: { paddingBlock: 6 } } },
    MuiMenuItem: { styleOverrides: { root: { fontSize: "0.875rem", minHeight: 40 } } },
    MuiOutlinedInput: {
      styleOverrides: {
        root: ({ theme }) => ({ backgroundColor: theme.vars.palette.background.paper }),
        notchedOutline: ({ theme }) => ({ borderColor: theme.vars.palette.line.strong }),
      },
    },
    MuiDialog: { defaultProps: { fullWidth: true, maxWidth: "xs" } },
    MuiDialogTitle: {
      styleOverrides: { root: { fontSize: "1.125rem", fontWeight: 620, paddingBottom: 8, overflowWrap: "anywhere" } },
    },
    MuiDialogContent: { styleOverrides: { root: { overflowWrap: "anywhere" } } },
    MuiDialogActions: { styleOverrides: { root: { padding: "8px 24px 20px", gap: 4 } } },
    MuiAlert: {
      styleOverrides: {
        root: { alignItems: "center" },
        standard: ({ theme }) => theme.applyStyles("dark", { border: `1px solid ${theme.vars.palette.divider}` }),
      },
    },
    MuiTableCell: {
      styleOverrides: {
        root: ({ theme }) => ({ borderColor: theme.vars.palette.divider }),
        head: ({ theme }) => ({
          fontWeight: 600,
          fontSize: "0.8125rem",
          color: theme.vars.palette.text.secondary,
          backgroundColor: theme.vars.palette.background.subtle,
        }),
      },
    },
  },
});
