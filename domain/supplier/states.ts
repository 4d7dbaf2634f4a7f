import { defineLifecycle, type PublishedFacts, type TaggedFacts } from "../lifecycle";
import { HIDDEN, IN_HIDING, ONLY_PUBLIC } from "../moderation/hidden";

export type ProfileState = "DRAFT" | "PUBLISHED" | "UNPUBLISHED" | "HIDDEN";
export type ProfileAction = "publish" | "renew" | "unpublish" | "hide" | "restore";

/**
 * Publishing again makes the next version; every version is kept. What an operator has hidden is
 * renewed: the next version is made, and read by nobody but its owner and operators.
 */
export const PROFILE = defineLifecycle<ProfileState, ProfileAction, TaggedFacts & PublishedFacts>({
  name: "profile",
  states: {
    DRAFT: { words: "Draft", tone: "draft", published: false, public: false },
    PUBLISHED: { words: "Published", tone: "done", published: true, public: true },
    UNPUBLISHED: { words: "Not public", tone: "draft", published: false, public: false },
    HIDDEN: { ...HIDDEN, tone: "stop" },
  },
  transitions: {
    publish: {
      from: ["DRAFT", "PUBLISHED", "UNPUBLISHED"],
      to: "PUBLISHED",
      otherwise: "A profile can be published at any time.",
      otherwiseIn: IN_HIDING,
    },
    renew: { from: ["HIDDEN"], otherwise: "Publish it: nobody has hidden it." },
    unpublish: {
      from: ["PUBLISHED"],
      to: "UNPUBLISHED",
      otherwise: "Only a published profile can be taken down.",
      otherwiseIn: IN_HIDING,
    },
    hide: { from: ["PUBLISHED"], to: "HIDDEN", otherwise: ONLY_PUBLIC },
    restore: { from: ["HIDDEN"], to: "PUBLISHED", otherwise: "Nobody has hidden it." },
  },
});
