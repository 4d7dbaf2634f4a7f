import type { Role } from "../actor";

/** For how long a device may take to answer. */
export const CHALLENGE_MINUTES = 5;

/** How many passkeys one person has. */
export const MOST_PASSKEYS = 20;

/** What a passkey is asked for. */
export type Purpose = "ADD" | "SIGN_IN" | "CONFIRM";

/** The roles that decide, and wait for a passkey where the installation wants one. */
export const PASSKEY_ROLES: readonly Role[] = ["COMMERCIAL", "APPROVER"];

/** What somebody may do by their roles, and as an operator. */
export interface Powers {
  roles: readonly Role[];
  operator: boolean;
}

/** What is left to whoever has not come by a passkey, where the installation wants one. */
export function withoutPasskey({ roles }: Powers): Powers {
  return { roles: roles.filter((role) => !PASSKEY_ROLES.includes(role)), operator: false };
}

/** What of that waits for a passkey. */
export function waitingForPasskey({ roles, operator }: Powers): Powers {
  return { roles: roles.filter((role) => PASSKEY_ROLES.includes(role)), operator };
}
