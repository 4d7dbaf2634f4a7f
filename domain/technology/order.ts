interface Placed {
  id: string;
  family: string;
  order: number;
}

/**
 * Where a new entry stands: last in its family, and a new family after all others. A family stands
 * where its first entry does.
 */
export function lastPlace(all: readonly Placed[], family: string): number {
  const members = all.filter((one) => one.family === family);
  return 1 + Math.max(-1, ...(members.length > 0 ? members : all).map(({ order }) => order));
}

/**
 * The places of a family after one of its entries has gone up or down by one; empty if it is at that
 * end already. The family keeps its place among the others.
 * @param members of the family, in order.
 */
export function moved(
  members: readonly Placed[],
  id: string,
  direction: "up" | "down",
): { id: string; order: number }[] {
  const from = members.findIndex((one) => one.id === id);
  const to = direction === "up" ? from - 1 : from + 1;
  const [one, other] = [members[from], members[to]];
  if (!one || !other) return [];
  const swapped = members.with(from, other).with(to, one);
  const first = Math.min(...members.map(({ order }) => order));
  return swapped.map((member, place) => ({ id: member.id, order: first + place }));
}
