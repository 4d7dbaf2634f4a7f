import localFont from "next/font/local";

/** Headings and figures. OFL-1.1. The stand-in while it loads is in components/styles/fonts.css. */
export const besley = localFont({
  src: "../node_modules/@fontsource-variable/besley/files/besley-latin-wght-normal.woff2",
  weight: "400 900",
  display: "swap",
  variable: "--font-besley",
  adjustFontFallback: false,
});

/** Everything else. OFL-1.1. */
export const sourceSans = localFont({
  src: "../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2",
  weight: "200 900",
  display: "swap",
  variable: "--font-source-sans",
  adjustFontFallback: false,
});
