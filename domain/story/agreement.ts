/** The two who tell a story. */
export type Side = "supplier" | "body";

/** The present version, and which version each side agreed to last. */
export interface Agreement {
  version: number;
  supplierAgreedVersion: number | null;
  bodyAgreedVersion: number | null;
}

export function otherSide(side: Side): Side {
  return side === "supplier" ? "body" : "supplier";
}

/** Whether a side agrees to the version as it is now. */
export function agrees(agreement: Agreement, side: Side): boolean {
  return agreedVersion(agreement, side) === agreement.version;
}

export function bothAgree(agreement: Agreement): boolean {
  return agrees(agreement, "supplier") && agrees(agreement, "body");
}

export function agreedVersion(agreement: Agreement, side: Side): number | null {
  return side === "supplier" ? agreement.supplierAgreedVersion : agreement.bodyAgreedVersion;
}

/**
 * The next version: nobody has agreed to it yet, not even who wrote it. To what each had agreed before
 * stays on record. `last` is the highest number given so far: a correction that was dropped keeps its own.
 */
export function edited(agreement: Agreement, last = agreement.version): Agreement {
  return { ...agreement, version: last + 1 };
}

/** One side agrees to the present version. */
export function agreedBy(agreement: Agreement, side: Side): Agreement {
  return side === "supplier"
    ? { ...agreement, supplierAgreedVersion: agreement.version }
    : { ...agreement, bodyAgreedVersion: agreement.version };
}
