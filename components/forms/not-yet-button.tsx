import { useId } from "react";
import { classNames } from "../class-names";

interface NotYetButtonProps {
  label: string;
  /** Why it cannot be used: the policy's reason. */
  reason: string;
  /** What to do about it: the policy's remedy. */
  remedy?: string;
  small?: boolean;
}

/** A button that cannot be used yet, with the reason beside it. Can be reached by keyboard, and does nothing. */
export function NotYetButton({ label, reason, remedy, small }: NotYetButtonProps) {
  const id = useId();
  return (
    <span className="notyet">
      <button
        type="button"
        className={classNames("btn", small && "btn--sm")}
        aria-disabled="true"
        aria-describedby={id}
      >
        {label}
      </button>
      <span className="small muted" id={id}>
        {reason}
        {remedy ? ` ${remedy}` : null}
      </span>
    </span>
  );
}
