"use client";

import { GoneWrong } from "@/components/frame/gone-wrong";

export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return <GoneWrong reference={digestOf(error)} retry={retry} />;
}

/** The number under which the server logged the error. */
function digestOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("digest" in error)) return undefined;
  return String(error.digest);
}
