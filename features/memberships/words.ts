import type { DoneWords } from "@/components/notices/done-notice";

/** What was just done, by the `done=` of the address. */
export const DONE: DoneWords = {
  joined: "You belong to it now, and act for it.",
  asked: "Your request is with the people who decide. You get a mail.",
  decided: "Decided. The person gets a mail.",
  invited: "The invitation is on its way. It holds for 14 days.",
  withdrawn: "The invitation does not hold any more.",
  roles: "The roles are changed.",
  removed: "The person does not belong to the organisation any more.",
  verified: "The organisation is verified.",
  register: "The register is being asked. Look again in a minute.",
  restored: "The body has an administrator again. Everybody who belongs to it gets a mail.",
  domains: "The domains are saved.",
  details:
    "The identifier and the postal address are saved. Letters and notices name them from now on.",
  "number-claimed":
    "The operators and the other supplier get a letter. You get one when it is decided.",
  "number-answered": "Your answer is with the operators. You get a letter when it is decided.",
  "number-decided": "Decided. Both sides get a letter.",
  merged: "Merged. Its old address leads to the one that is kept.",
  "taken-back": "Your request is taken back.",
  named: "Your name is saved.",
};
