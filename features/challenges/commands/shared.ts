import type { Actor } from "@/domain/actor";

/** The person behind an actor that a policy let in as one. */
export function userId(actor: Actor): string {
  if (actor.kind !== "person") throw new Error("The policy lets only people in");
  return actor.userId;
}
