import { expect, test } from "vitest";
import { clientAddress } from "./client-address";

test.each<[string | undefined, string | undefined, number, string]>([
  [undefined, "192.0.2.1", 0, "192.0.2.1"],
  ["203.0.113.9", "192.0.2.1", 0, "192.0.2.1"],
  ["203.0.113.9", "192.0.2.1", 1, "203.0.113.9"],
  ["198.51.100.7, 203.0.113.9", "192.0.2.1", 1, "203.0.113.9"],
  ["198.51.100.7, 203.0.113.9", "192.0.2.1", 2, "198.51.100.7"],
  ["203.0.113.9", "192.0.2.1", 5, "203.0.113.9"],
  [undefined, "192.0.2.1", 1, "192.0.2.1"],
  [undefined, "::ffff:192.0.2.1", 0, "192.0.2.1"],
  [undefined, "2001:db8:0:7:aaaa::1", 0, "2001:db8:0:7::"],
  [undefined, "2001:db8::1", 0, "2001:db8:0:0::"],
  [undefined, "::1", 0, "0:0:0:0::"],
  [undefined, undefined, 0, "unknown"],
  ["", "", 1, "unknown"],
])("of %j through %j behind %i is %s", (forwardedFor, socket, proxies, address) => {
  expect(clientAddress(forwardedFor, socket, proxies)).toBe(address);
});

test("what the visitor writes changes nothing where no proxy is trusted", () => {
  for (const written of ["1.1.1.1", "1.1.1.1, 2.2.2.2", "unknown", "::1", "x".repeat(1000)])
    expect(clientAddress(written, "192.0.2.1", 0)).toBe("192.0.2.1");
});
