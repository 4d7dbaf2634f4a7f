"use client";

import { use, useEffect, useRef, useState } from "react";
import { formatMoney } from "@/domain/format/money";
import { toPence } from "@/domain/input";
import { FormContext } from "./form-context";

interface MoneySumProps {
  /** Of the fields in the same form that are added up. */
  names: readonly string[];
  label: string;
  /** What the saved amounts come to, said until something is typed or the form comes back with what was. */
  saved: string | null;
}

/** What several amounts add up to, while they are typed. */
export function MoneySum({ names, label, saved }: MoneySumProps) {
  const place = useRef<HTMLOutputElement>(null);
  const { values } = use(FormContext);
  const typed = values && names.map((name) => String(values[name] ?? ""));
  const [sum, setSum] = useState(typed ? sumOf(typed) : saved);
  useEffect(() => {
    const form = place.current?.form;
    if (!form) return;
    const add = () =>
      setSum(sumOf(names.map((name) => String(new FormData(form).get(name) ?? ""))));
    form.addEventListener("input", add);
    return () => form.removeEventListener("input", add);
  }, [names]);
  return (
    <p className="mt-4 mb-6">
      {label}:{" "}
      <output ref={place}>
        <b>{sum ?? "not all are given yet"}</b>
      </output>
    </p>
  );
}

function sumOf(typed: readonly string[]): string | null {
  const amounts = typed.map((text) => toPence(text));
  return amounts.some((pence) => pence === null)
    ? null
    : formatMoney(amounts.reduce<bigint>((all, pence) => all + (pence ?? 0n), 0n));
}
