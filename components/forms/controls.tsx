import { Fragment, type ReactNode } from "react";

interface ControlsProps<Name extends string> {
  of: Readonly<Record<Name, ReactNode>>;
}

/** The controls of a form in their order, one for each of its fields: a field without one does not compile. */
export function Controls<Name extends string>({ of }: ControlsProps<Name>) {
  return Object.entries<ReactNode>(of).map(([name, control]) => (
    <Fragment key={name}>{control}</Fragment>
  ));
}
