const YEAR = 365 * 24 * 60 * 60;

/** The content security policy has a nonce and is set by proxy.ts. */
const SECURITY_HEADERS = [
  { key: "strict-transport-security", value: `max-age=${2 * YEAR}; includeSubDomains` },
  { key: "x-content-type-options", value: "nosniff" },
  { key: "x-frame-options", value: "DENY" },
  { key: "referrer-policy", value: "strict-origin-when-cross-origin" },
  { key: "permissions-policy", value: "camera=(), microphone=(), geolocation=(), payment=()" },
  { key: "cross-origin-opener-policy", value: "same-origin" },
];

/** @type {import("next").NextConfig} */
const config = {
  // Several builds of one checkout can run side by side, each in a folder of its own.
  distDir: process.env.PROVEN_BUILD_DIR || ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  // It reads its own files beside its code.
  serverExternalPackages: ["pdfkit"],
  // Everybody gets the title with the page. Sent after it, a page without JavaScript has none in its
  // head, and one with it has none for a moment, just when a screen reader says where one is.
  htmlLimitedBots: /./,
  // Types are checked by the compiler itself, in `npm test` and `npm run validate`.
  typescript: { ignoreBuildErrors: true },
  // Forms that take a file. proxy.ts sends back what is larger, and lets nothing else be this large.
  experimental: {
    serverActions: { bodySizeLimit: "25mb" },
    proxyClientMaxBodySize: "25mb",
  },
  // Nothing keeps a copy of what can be hidden or withdrawn: see proxy.ts.
  images: { unoptimized: true },
  headers: async () => [{ source: "/(.*)", headers: SECURITY_HEADERS }],
};

export default config;
