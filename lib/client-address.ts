import { isIPv6 } from "node:net";

/**
 * Where a request comes from. What stands in `x-forwarded-for` is written by whoever sends it, but for what each
 * proxy in front adds at its end: so many entries are counted from the right, and the socket's address is the last.
 * @param forwardedFor the header as it came
 * @param socket the address at the other end of the connection
 * @param proxies how many of our own stand in front
 * @returns an IPv4 address, or the network of an IPv6 address, of which a household has one
 */
export function clientAddress(
  forwardedFor: string | undefined,
  socket: string | undefined,
  proxies: number,
): string {
  const hops = [...(forwardedFor?.split(",") ?? []), socket ?? ""].map((hop) => hop.trim());
  const address = hops[Math.max(0, hops.length - 1 - proxies)] ?? "";
  return networkOf(address.replace(/^::ffff:(?=\d+\.)/i, "")) || "unknown";
}

/** The first half of an IPv6 address: everybody may choose the second as they like. */
function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [before = "", after] = address.split("::");
  const head = before.split(":").filter(Boolean);
  const tail = after?.split(":").filter(Boolean) ?? [];
  const zeros = Array.from({ length: 8 - head.length - tail.length }, () => "0");
  const groups = [...head, ...(after === undefined ? [] : zeros), ...tail].slice(0, 4);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(":")}::`;
}
