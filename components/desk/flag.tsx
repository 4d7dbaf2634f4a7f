import type { ReactNode } from "react";
import { classNames } from "../class-names";

interface FlagProps {
  /** Stop: nothing goes on before it is put right. Think: it may stay as it is. */
  kind: "stop" | "think";
  /** "Stops publication", "Stops sending"; "Think again" by default. */
  lead?: string;
  /** What is wrong, with the repair as a link. */
  children: ReactNode;
}

/** What is wrong with a task, and how to put it right. */
export function Flag({ kind, lead, children }: FlagProps) {
  const words = lead ?? (kind === "stop" ? "Stops publication" : "Think again");
  return (
    <p className={classNames("flag", kind === "stop" && "flag--stop")}>
      <b>{words}.</b> {children}
    </p>
  );
}
