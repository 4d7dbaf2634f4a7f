import { type Actor, actsFor } from "../actor";
import { ALLOWED, refuse, type Verdict } from "../verdict";

/** Every interest that was declared in a body's challenges is read by its administrators and approvers. */
export function mayReadRegister(actor: Actor, bodyId: string): Verdict {
  return actsFor(actor, bodyId, "ADMIN", "APPROVER") && actor.actingFor.kind === "PUBLIC_BODY"
    ? ALLOWED
    : refuse(
        "The register of interests is read by the administrators and approvers of the body.",
        "Act for it with one of these roles, or ask one of them.",
      );
}
