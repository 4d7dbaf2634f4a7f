"use client";

import { GoneWrong } from "@/components/frame/gone-wrong";

export default function ErrorPage(props: { error: { digest?: string }; retry: () => void }) {
  return <GoneWrong reference={props.error.digest} retry={props.retry} />;
}
