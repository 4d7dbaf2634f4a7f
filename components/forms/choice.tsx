import type { ReactNode } from "react";

export interface ChoiceOption {
  value: string;
  label: ReactNode;
  hint?: string;
}

interface ChoiceProps {
  type: "radio" | "checkbox";
  id: string;
  name: string;
  option: ChoiceOption;
  chosen: boolean;
  required?: boolean;
  describedBy?: string;
}

/** One radio button or box with its words. */
export function Choice({ type, id, name, option, chosen, required, describedBy }: ChoiceProps) {
  // The first choice has the id of its group, whose own hint is `-hint`.
  const hintId = option.hint ? `${id}-means` : undefined;
  return (
    <label className="check" htmlFor={id}>
      <input
        // A new default reaches a box only when it is made anew.
        key={String(chosen)}
        type={type}
        id={id}
        name={name}
        value={option.value}
        required={required}
        defaultChecked={chosen}
        aria-describedby={[describedBy, hintId].filter(Boolean).join(" ") || undefined}
      />
      <span>
        {option.label}
        {option.hint ? (
          <span className="check__hint" id={hintId}>
            {option.hint}
          </span>
        ) : null}
      </span>
    </label>
  );
}
