/**
 * The id of a field from its name, for its label, its messages and the error summary.
 * `criteria[0].weight` becomes `criteria-0-weight`. `scope` keeps two forms on one page apart.
 */
export function fieldId(name: string, scope?: string): string {
  const safe = name.replace(/[^A-Za-z0-9_-]+/g, "-").replace(/^-+|-+$/g, "");
  return scope ? `${scope}-${safe}` : safe;
}
