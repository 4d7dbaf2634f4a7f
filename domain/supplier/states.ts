import { defineLifecycle } from "../lifecycle";

export type ProfileState = "DRAFT" | "PUBLISHED" | "UNPUBLISHED";

/** Publishing again makes the next version; every version is kept. */
export const PROFILE = defineLifecycle<ProfileState, "publish" | "unpublish">({
  name: "profile",
  states: { DRAFT: "Draft", PUBLISHED: "Published", UNPUBLISHED: "Not public" },
  terminal: [],
  transitions: {
    publish: {
      from: ["DRAFT", "PUBLISHED", "UNPUBLISHED"],
      to: "PUBLISHED",
      otherwise: "A profile can be published at any time.",
    },
    unpublish: {
      from: ["PUBLISHED"],
      to: "UNPUBLISHED",
      otherwise: "Only a published profile can be taken down.",
    },
  },
});
