import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { Document } from "@/components/frame/document";
import { Footer } from "@/components/frame/footer";
import { SiteHeader } from "@/features/session/components/site-header";
import { settings } from "@/lib/settings";
import { besley, sourceSans } from "./fonts";
import "./globals.css";

/**
 * A page drawn in answer to a form that was posted without JavaScript shows what was wrong with it:
 * all else redirects. With JavaScript the error summary does this.
 */
export async function generateMetadata(): Promise<Metadata> {
  const posted = (await headers()).has("x-form-posted");
  const template = posted ? "Error: %s – Proven" : "%s – Proven";
  return {
    title: { default: "Proven", template },
    description: "See what works in public services, and who can prove it.",
    icons: { icon: "/icon.svg", apple: "/apple-icon.png" },
  };
}

/** Every page carries its own nonce, and who is signed in. */
export const dynamic = "force-dynamic";

export const viewport: Viewport = { themeColor: "#fcfbf7" };

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <Document className={`${besley.variable} ${sourceSans.variable}`}>
      <SiteHeader />
      {children}
      <Footer example={settings().TRIAL} />
    </Document>
  );
}
