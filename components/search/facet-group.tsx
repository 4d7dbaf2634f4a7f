import { EvidenceMark } from "../evidence/evidence-mark";
import type { Standing } from "../evidence/grades";

export interface FacetOption {
  value: string;
  label: string;
  count: number;
  chosen: boolean;
  /** Shows the mark in place of the words. */
  standing?: Standing;
}

interface FacetGroupProps {
  legend: string;
  /** The parameter in the address. */
  name: string;
  options: readonly FacetOption[];
}

/** One filter with its values and how much each would leave. Nothing where there is nothing to choose. */
export function FacetGroup({ legend, name, options }: FacetGroupProps) {
  if (options.length === 0) return null;
  return (
    <fieldset className="fac">
      <legend>{legend}</legend>
      {options.map(({ value, label, count, chosen, standing }) => (
        <label className="check fac__o" key={`${value} ${chosen}`}>
          <input type="checkbox" name={name} value={value} defaultChecked={chosen} />
          <span>{standing ? <EvidenceMark standing={standing} bare /> : label}</span>
          <span className="fac__n">{count.toLocaleString("en-GB")}</span>
        </label>
      ))}
    </fieldset>
  );
}
