import { expect, test } from "vitest";
import { isSameMailbox, mailboxOf } from "./mailbox";

test.each([
  ["Dougal+mod@Northmere.example", "dougal@northmere.example"],
  ["dougal+a+b@northmere.example", "dougal@northmere.example"],
  ["d.o.ugal@northmere.example", "d.o.ugal@northmere.example"],
  ["d.o.ugal+x@gmail.com", "dougal@gmail.com"],
  ["D.ougal@GoogleMail.com", "dougal@gmail.com"],
  ["r.ita-ga_le+x@ProtonMail.com", "ritagale@proton.me"],
  ["ritagale@pm.me", "ritagale@proton.me"],
  ["+only@northmere.example", "+only@northmere.example"],
  ['"a@b"@northmere.example', '"a@b"@northmere.example'],
])("%s leads to %s", (address, mailbox) => {
  expect(mailboxOf(address)).toBe(mailbox);
  expect(mailboxOf(mailbox), "a mailbox is its own").toBe(mailbox);
});

test("two spellings are one mailbox, two people are not", () => {
  expect(isSameMailbox("dougal@northmere.example", "DOUGAL+mod@northmere.example")).toBe(true);
  expect(isSameMailbox("dougal@northmere.example", "dougal@southmere.example")).toBe(false);
  expect(isSameMailbox("d.ougal@northmere.example", "dougal@northmere.example")).toBe(false);
});
