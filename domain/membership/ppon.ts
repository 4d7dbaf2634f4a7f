const PATTERN = /^P[A-Z]{3}-\d{4}-[A-Z]{4}$/;

/** A number of the Central Digital Platform as it is stored, "PABC-1234-DEFG"; null when it cannot be one. */
export function ppon(typed: string): string | null {
  const number = typed.trim().toUpperCase();
  return PATTERN.test(number) ? number : null;
}
