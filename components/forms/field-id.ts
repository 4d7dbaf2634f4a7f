/**
 * The id of a field from its name, for its label, its messages and the error summary.
 * `criteria[0].weight` becomes `criteria-0-weight`. `scope` keeps two forms on one page apart.
 */
export function fieldId(name: string, scope?: string): string {
  return scope ? `${safe(scope)}-${safe(name)}` : safe(name);
}

/** Ids that are listed one behind the other are told apart by spaces, so none may be in one. */
function safe(text: string): string {
  return text.replace(/[^A-Za-z0-9_-]+/g, "-").replace(/^-+|-+$/g, "");
}
