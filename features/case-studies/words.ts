import type { DoneWords } from "@/components/notices/done-notice";
import type { ClaimVerdict } from "@/domain/evidence/grade";

/** What was just done, by the `done=` of the address. */
export const DONE: DoneWords = {
  begun: ["Your draft is begun", "Nobody but your team sees it. Fill in the parts in any order."],
  published: [
    "It is public",
    "Every outcome shows the grade that its evidence carries. Ask the public body to confirm them next.",
  ],
  withdrawn: ["It is no longer public", "You can publish it again at any time."],
  saved: ["The outcome is saved", "Attach what stands behind it below."],
  "picture-added": ["The picture is added", "It shows as below, smaller for phones."],
  "document-added": ["The document is added", "It can be read as below."],
  "file-removed": ["It is removed", "Nobody can open it any more."],
  asked: [
    "The public body has been asked",
    "Its references get a mail. You get one when they answer.",
  ],
  invited: [
    "The invitation is sent",
    "It is for that person alone. You get a mail when they answer.",
  ],
  corrected: [
    "The public body’s figures stand now",
    "The outcome shows as confirmed by the public body, which gave them.",
  ],
  permitted: ["What they may use is saved", "The supplier has been told."],
  "taken-back": ["The request is withdrawn", "You can ask again when you are ready."],
  replied: ["Your reply is public", "It stands beside the dispute."],
  answered: ["Your answer is public", "Thank you. The supplier has been told."],
  "put-right": [
    "Your answer is changed",
    "The page shows the new one, and the record both. The supplier has been told.",
  ],
  judged: ["What you said of the changed words is public", "The supplier has been told."],
  declined: ["You declined to answer", "The supplier has been told why."],
  revoked: [
    "You have withdrawn it",
    "The supplier has been told. The history of the outcome keeps it.",
  ],
};

/** What a public body did, before "by" and its name. */
export const CLAIM_VERDICT_WORDS: Readonly<Record<ClaimVerdict, string>> = {
  CONFIRMED: "Confirmed",
  CORRECTED: "Corrected",
  DISPUTED: "Disputed",
};
