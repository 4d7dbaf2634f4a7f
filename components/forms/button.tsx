import type { ComponentPropsWithoutRef, ReactNode } from "react";
import { classNames } from "../class-names";
import { Link } from "../link";

/** Solid: the one main thing in a view. Hollow: the rest. Stop: what cannot be undone. */
export type ButtonKind = "solid" | "hollow" | "stop";

export interface ButtonLook {
  kind?: ButtonKind;
  small?: boolean;
}

function look({ kind = "solid", small }: ButtonLook): string | undefined {
  return classNames("btn", kind !== "solid" && `btn--${kind}`, small && "btn--sm");
}

type ButtonProps = ButtonLook & Omit<ComponentPropsWithoutRef<"button">, "className" | "type">;

/** A button that does something in the browser. What is sent to the server is a `SubmitButton`. */
export function Button({ kind, small, ...rest }: ButtonProps) {
  return <button type="button" className={look({ kind, small })} {...rest} />;
}

/** Sends the form. Words: a verb, and what it acts on. `name` and `value` tell apart two in one form. */
export function SubmitButton({ kind, small, ...rest }: ButtonProps) {
  return <button type="submit" className={look({ kind, small })} {...rest} />;
}

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function ButtonLink(props: ButtonLook & { href: string; children: ReactNode }) {
  const { kind, small, href, children } = props;
  return (
    <Link className={look({ kind, small })} href={href}>
      {children}
    </Link>
  );
}

/** A row of buttons and links. */
export function Buttons({ children }: { children: ReactNode }) {
  return <div className="btns">{children}</div>;
}
