"use client";

import { useSearchParams } from "next/navigation";
import { Fragment, type ReactNode, useActionState } from "react";
import { ErrorSummary } from "./error-summary";
import { FormContext, type FormReply } from "./form-context";

/** A server action made by `formAction`. */
export type FormAction = (previous: FormReply, form: FormData) => Promise<FormReply>;

interface ActionFormProps {
  action: FormAction;
  children: ReactNode;
  /** Keeps two forms on one page apart. */
  scope?: string;
  /** Names of the fields in the order of the page, for the summary. */
  order?: readonly string[];
  /** For a form without a visible heading of its own. */
  label?: string;
  className?: string;
  id?: string;
  /** The name of the field that takes a file, where the form has one. */
  file?: string;
}

const FIRST: FormReply = { attempt: 0 };
const TOO_LARGE =
  "What you sent was too large to be read. The most is 10 MB: choose a smaller file, and fill in the form again";

/**
 * A form that posts to a server action, with or without JavaScript. What is wrong comes back on the
 * same page: the summary on top, each message at its field, what was typed still there.
 */
export function ActionForm(props: ActionFormProps) {
  const { action, children, scope, order, label, className, id, file } = props;
  const tooLarge = useSearchParams().get("refused") === "too-large";
  const first = file && tooLarge ? { ...FIRST, errors: { [file]: [TOO_LARGE] } } : FIRST;
  const [reply, post, pending] = useActionState(action, first);
  return (
    <form
      action={post}
      noValidate
      aria-label={label}
      aria-busy={pending || undefined}
      className={className}
      id={id}
    >
      <ErrorSummary errors={reply.errors} order={order} scope={scope} beside={reply.beside} />
      <FormContext value={{ ...reply, scope }}>
        <Fragment key={reply.attempt}>{children}</Fragment>
      </FormContext>
    </form>
  );
}
