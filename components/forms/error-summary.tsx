"use client";

import { useEffect, useRef } from "react";
import type { Beside } from "@/domain/verdict";
import { fieldId } from "./field-id";
import type { FieldErrors } from "./field-state";

interface ErrorSummaryProps {
  errors?: FieldErrors;
  /** Names of the fields in the order of the page; others follow. */
  order?: readonly string[];
  /** The same as the fields have. */
  scope?: string;
  /** Where something has to be done first: opened in a new tab, so that the form keeps what was typed. */
  beside?: Beside;
}

const NONE: FieldErrors = {};
const NUMBERS = ["One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];
const ON_ARRIVAL = { tabIndex: -1, autoFocus: true } as const;
const TITLE_PREFIX = "Error: ";

/**
 * What has to be put right, on top of the form, each a link to its field. Takes the focus when it appears
 * and puts "Error:" into the title. Nothing at all where nothing is wrong.
 */
export function ErrorSummary({ errors = NONE, order = [], scope, beside }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const list = inOrder(errors, order);

  useEffect(() => {
    if (inOrder(errors, []).length === 0) return;
    box.current?.focus();
    if (!document.title.startsWith(TITLE_PREFIX)) document.title = TITLE_PREFIX + document.title;
  }, [errors]);

  if (list.length === 0) return null;
  return (
    <div className="errors" role="alert" ref={box} {...ON_ARRIVAL}>
      <h2>{heading(list.length)}</h2>
      <ul>
        {list.map(({ name, message }) => (
          <li key={`${name} ${message}`}>
            {name ? <a href={`#${fieldId(name, scope)}`}>{message}</a> : message}
          </li>
        ))}
      </ul>
      {beside ? (
        <p className="gap-sm">
          <a href={beside.path} target="_blank" rel="noopener">
            {beside.label}
          </a>
        </p>
      ) : null}
    </div>
  );
}

function heading(count: number): string {
  if (count === 1) return "One thing to put right";
  return `${NUMBERS[count - 1] ?? count} things to put right`;
}

/** The first message of each field, as at the field itself; all that belong to none. */
function inOrder(errors: FieldErrors, order: readonly string[]) {
  const names = [...new Set([...order, ...Object.keys(errors)])];
  return names.flatMap((name) => {
    const messages = errors[name] ?? [];
    return (name ? messages.slice(0, 1) : messages).map((message) => ({ name, message }));
  });
}
