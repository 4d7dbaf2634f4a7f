"use client";

import { classNames } from "@/components/class-names";
import { FieldMessages } from "@/components/forms/field";
import { fieldState, textValue } from "@/components/forms/field-state";
import { useField } from "@/components/forms/form-context";

interface ScoreOptionsProps {
  legend: string;
  /** What each score from 0 to the maximum means. */
  descriptors: readonly string[];
  defaultValue?: number | null;
}

/** The scale, with what each score means: one of them is chosen. */
export function ScoreOptions({ legend, descriptors, defaultValue }: ScoreOptionsProps) {
  const field = useField({ name: "score", label: legend });
  const state = fieldState(field);
  const chosen = textValue(field, defaultValue ?? null);
  return (
    <fieldset className={classNames(state.error && "field field--error")}>
      <legend className="vh">{legend}</legend>
      <FieldMessages state={state} />
      {scale(descriptors).map(({ score, means }) => (
        <label className="opt" key={score}>
          <input
            key={String(chosen === String(score))}
            id={score === 0 ? state.id : `${state.id}-${score}`}
            type="radio"
            name="score"
            value={score}
            defaultChecked={chosen === String(score)}
            aria-describedby={score === 0 ? state.aria["aria-describedby"] : undefined}
          />
          <b>{score}</b>
          <span>{means}</span>
        </label>
      ))}
    </fieldset>
  );
}

function scale(descriptors: readonly string[]) {
  return descriptors.map((means, score) => ({ score, means }));
}
