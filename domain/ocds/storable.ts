export type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

/**
 * What was published, so that PostgreSQL can keep it: without the control character NUL and without
 * halves of surrogate pairs, which its JSON refuses. All else stays as it was.
 */
export function storable(value: unknown): Json {
  if (typeof value === "string") return value.replaceAll("\0", "").replace(/\p{Surrogate}/gu, "");
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value === "boolean" || value === null || value === undefined) return value ?? null;
  if (Array.isArray(value)) return value.map(storable);
  return Object.fromEntries(
    Object.entries(value).map(([name, content]) => [String(storable(name)), storable(content)]),
  );
}

/** The same text for the same content, whatever the order in which an object names its parts. */
export function canonicalText(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const parts = Object.keys(value)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${canonicalText(value[name] ?? null)}`);
  return `{${parts.join(",")}}`;
}
