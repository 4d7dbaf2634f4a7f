import type { LetterKind } from "@/domain/letters/letter";
import type { Job } from "./queue";

/**
 * The jobs that send one letter of the catalogue, to each of these addresses once. Nobody is written to
 * twice, and no letter is made for an address that is empty.
 */
export function letterTo<Facts>(
  addresses: readonly string[],
  letter: LetterKind<Facts>,
  facts: NoInfer<Facts>,
): Job[] {
  const people = [...new Set(addresses)].filter((to) => to !== "");
  if (people.length === 0) return [];
  const message = letter.write(facts);
  return people.map((to) => ({ name: "mail.message", data: { ...message, to } }));
}
