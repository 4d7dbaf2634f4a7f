import { classNames } from "../class-names";

/** A small sample of a fill, in a caption, before its words. */
export function Swatch({ kind = "hollow" }: { kind?: "hollow" | "solid" | "grey" }) {
  return <span className={classNames("sw", kind !== "hollow" && `sw--${kind}`)} />;
}
