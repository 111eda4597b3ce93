/*
 * Noto Sans SC from npm (SIL Open Font License 1.1), served by the desk itself. It stands behind the fonts of Windows, macOS
 * and Linux desktops in the theme's list, so browsers fetch it only where no Chinese font is installed, and then only the
 * slices whose characters are on the page. Two weights: text and headings.
 */
import "@fontsource/noto-sans-sc/400.css";
import "@fontsource/noto-sans-sc/700.css";
