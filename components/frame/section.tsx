import { type ReactNode, useId } from "react";
import { classNames } from "../class-names";
import { SectionHead, type SectionHeadProps } from "./section-head";

interface SectionProps extends SectionHeadProps {
  children: ReactNode;
  /** Page: across the page, with its margins. Column: inside `Columns`. */
  place?: "page" | "column";
  /** Closer to what stands above. */
  tight?: boolean;
  className?: string;
}

/** A part of a page, named by its heading. */
export function Section({ children, place = "page", tight, className, ...head }: SectionProps) {
  const generatedId = useId();
  const id = head.id ?? generatedId;
  return (
    <section
      className={classNames(
        place === "page" && "wrap section",
        tight && "section--tight",
        className,
      )}
      aria-labelledby={id}
    >
      <SectionHead {...head} id={id} />
      {children}
    </section>
  );
}
