"use client";

import { chosenValues } from "@/components/forms/field-state";
import { useField } from "@/components/forms/form-context";

/** The box that cites one paragraph of an answer. */
export function Cite({ paragraph, cited }: { paragraph: number; cited: readonly number[] }) {
  const field = useField({ name: "cite", label: "Cite" });
  const value = String(paragraph);
  const chosen = chosenValues(field, cited.map(String)).includes(value);
  return (
    <label className="cite">
      <input
        key={String(chosen)}
        type="checkbox"
        name="cite"
        value={value}
        defaultChecked={chosen}
      />
      Cite <span className="vh">paragraph {value}</span>
    </label>
  );
}
