import type { RaThemeOptions } from "react-admin";

export type Density = "comfortable" | "compact";
export type Tone = "blue" | "green" | "amber" | "red" | "grey";

declare module "@mui/material/styles" {
  interface Palette {
    tones: Record<Tone, { ink: string; soft: string }>;
    seal: string;
  }
  interface PaletteOptions {
    tones: Record<Tone, { ink: string; soft: string }>;
    seal: string;
  }
}

/** Windows' and macOS' own Chinese fonts first; the bundled Noto for machines without one. */
const fontFamily = '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",system-ui,sans-serif';

/** The desk's colours. Every ink reaches 4.5:1 on its soft ground and on the card. Red only for what breaks a rule. */
const palettes = {
  light: {
    ground: "#f5f7fa",
    card: "#ffffff",
    ink: "#1b2430",
    mute: "#5d6b7c",
    line: "#e3e8ee",
    brand: "#1f4e8c",
    onBrand: "#ffffff",
    seal: "#c8102e",
    tones: {
      blue: { ink: "#1f4e8c", soft: "#e8f0fa" },
      green: { ink: "#1d6b3a", soft: "#e6f4ea" },
      amber: { ink: "#8a5800", soft: "#fff4de" },
      red: { ink: "#b3261e", soft: "#fdecea" },
      grey: { ink: "#566374", soft: "#eef1f5" },
    },
  },
  dark: {
    ground: "#11161d",
    card: "#1a212b",
    ink: "#e6ebf2",
    mute: "#9fadbd",
    line: "#2e3947",
    brand: "#8ab4f0",
    onBrand: "#0d1b2e",
    seal: "#ff6b7d",
    tones: {
      blue: { ink: "#a9c8f5", soft: "#1f324d" },
      green: { ink: "#8fd6a8", soft: "#18352a" },
      amber: { ink: "#f0c274", soft: "#3b2f16" },
      red: { ink: "#ffa39b", soft: "#47211f" },
      grey: { ink: "#b3bfcc", soft: "#2a3440" },
    },
  },
} as const;

/** The whole look in one object: colours by mode, row height by density, 14 px text, figures that line up. */
export function buildTheme(mode: "light" | "dark", density: Density): RaThemeOptions {
  const colours = palettes[mode];
  const cell = density === "compact" ? "3px 8px" : "7px 10px";
  return {
    sidebar: { width: 208, closedWidth: 52 },
    palette: {
      mode,
      primary: { main: colours.brand, contrastText: colours.onBrand },
      secondary: { main: colours.brand, contrastText: colours.onBrand },
      error: { main: colours.tones.red.ink },
      warning: { main: colours.tones.amber.ink },
      success: { main: colours.tones.green.ink },
      info: { main: colours.tones.blue.ink },
      background: { default: colours.ground, paper: colours.card },
      text: { primary: colours.ink, secondary: colours.mute },
      divider: colours.line,
      tones: colours.tones,
      seal: colours.seal,
    },
    shape: { borderRadius: 6 },
    typography: {
      fontFamily,
      fontSize: 14,
      htmlFontSize: 16,
      fontWeightMedium: 500,
      body1: { fontSize: 14, lineHeight: 1.6 },
      body2: { fontSize: 14, lineHeight: 1.55 },
      caption: { fontSize: 12, lineHeight: 1.5 },
      h1: { fontSize: 20, fontWeight: 700, lineHeight: 1.4 },
      h2: { fontSize: 15, fontWeight: 700, lineHeight: 1.5 },
      h6: { fontSize: 16, fontWeight: 700 },
      button: { textTransform: "none", fontSize: 14 },
    },
    components: {
      MuiCssBaseline: {
        styleOverrides: {
          body: { fontVariantNumeric: "tabular-nums", fontSize: 14 },
          a: { color: colours.brand },
          "*:focus-visible": { outline: `2px solid ${colours.brand}`, outlineOffset: 1 },
          // Paper carries the page's contents alone, across its whole width; a table that runs on repeats its head.
          "@page": { size: "A4", margin: "16mm 14mm" },
          "@media print": {
            "header, nav, .RaSidebar-docked, .RaSidebar-fixed, .MuiDrawer-root, .MuiSnackbar-root, .RaNotification-root, .MuiTooltip-popper, .no-print": { display: "none !important" },
            ".RaLayout-appFrame, .RaLayout-content, #main-content": { margin: "0 !important", padding: "0 !important" },
            "html, body": { backgroundColor: "#fff" },
            thead: { display: "table-header-group" },
            "tr, .MuiCard-root": { breakInside: "avoid" },
          },
        },
      },
      MuiAppBar: {
        defaultProps: { elevation: 0 },
        styleOverrides: {
          root: {
            backgroundColor: colours.card,
            backgroundImage: "none",
            color: colours.ink,
            borderBottom: `1px solid ${colours.line}`,
          },
        },
      },
      MuiPaper: {
        defaultProps: { elevation: 0 },
        styleOverrides: { root: { backgroundImage: "none" }, rounded: { borderRadius: 10 } },
      },
      MuiCard: { styleOverrides: { root: { border: `1px solid ${colours.line}`, borderRadius: 10 } } },
      MuiDialog: { defaultProps: { fullWidth: true, maxWidth: "sm" } },
      MuiDialogActions: { styleOverrides: { root: { padding: "4px 24px 20px" } } },
      MuiMenu: { styleOverrides: { paper: { border: `1px solid ${colours.line}` } } },
      MuiButton: {
        defaultProps: { disableElevation: true },
        styleOverrides: { outlined: { borderColor: colours.line, backgroundColor: colours.card } },
      },
      MuiTableCell: {
        styleOverrides: {
          root: { padding: cell, borderColor: colours.line, fontSize: 14 },
          head: { color: colours.mute, fontSize: 12, fontWeight: 500, backgroundColor: colours.card },
        },
      },
      // The words beside it say that something loads.
      MuiCircularProgress: { defaultProps: { "aria-hidden": true } },
      RaLoading: {
        styleOverrides: { root: { color: colours.mute, "& .RaLoading-message": { color: "inherit", fontFamily: "inherit" } } },
      },
      MuiTableSortLabel: { styleOverrides: { root: { color: "inherit" } } },
      MuiTextField: {
        defaultProps: { variant: "outlined", size: "small", margin: "dense", fullWidth: true },
      },
      MuiFormControl: {
        defaultProps: { variant: "outlined", size: "small", margin: "dense", fullWidth: true },
      },
      MuiAutocomplete: {
        defaultProps: { fullWidth: true },
        styleOverrides: {
          paper: { border: `1px solid ${colours.line}`, boxShadow: "0 6px 20px rgb(0 0 0 / 12%)" },
        },
      },
      MuiTabs: { styleOverrides: { root: { minHeight: 40 } } },
      MuiTab: { styleOverrides: { root: { minHeight: 40, padding: "6px 14px" } } },
      RaLayout: {
        styleOverrides: {
          // Wide tables scroll in their card; the page itself never does sideways.
          root: {
            minWidth: 0,
            "& .RaLayout-appFrame": { minWidth: 0 },
            "& .RaLayout-contentWithSidebar": { minWidth: 0 },
            "& .RaLayout-content": { padding: "18px 20px", minWidth: 0 },
            "@media (max-width: 599px)": { "& .RaLayout-content": { padding: "12px" } },
          },
        },
      },
      RaSidebar: {
        styleOverrides: {
          root: {
            height: "auto",
            "& .MuiPaper-root": {
              height: "100%",
              backgroundColor: colours.card,
              borderRadius: 0,
              borderRight: `1px solid ${colours.line} !important`,
            },
          },
        },
      },
    },
  };
}
