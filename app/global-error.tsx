"use client";

import { Document } from "@/components/frame/document";
import { GoneWrong } from "@/components/frame/gone-wrong";
import { besley, sourceSans } from "./fonts";
import "./globals.css";

/** When the layout itself fails: no masthead, which may be what failed. */
export default function GlobalError(props: { error: { digest?: string }; retry: () => void }) {
  return (
    <Document className={`${besley.variable} ${sourceSans.variable}`}>
      <title>Something went wrong – Proven</title>
      <GoneWrong reference={props.error.digest} retry={props.retry} />
    </Document>
  );
}
