import type { ReactNode } from "react";
import { type Standing, solidity } from "./grades";

interface FigureProps {
  standing: Standing;
  /** The number as it is read: "31%", "3 h 55", "£11,600". */
  value: ReactNode;
  /** What follows it, smaller: "min", "a year". */
  unit?: string | null;
}

/** A big figure, as solid as its proof. Stands beside an `EvidenceMark`, since outline alone says nothing to a reader by ear. */
export function Figure({ standing, value, unit }: FigureProps) {
  return (
    <p className={`out__fig out__fig--${solidity(standing)}`}>
      {value}
      {unit ? <span> {unit}</span> : null}
    </p>
  );
}
