import type { QuestionKind } from "../challenges/text";

interface Reason {
  reason: string;
  /** Paragraphs of the answer. */
  cited: number[];
}

/** By what the question is about, for each score from 1 to 5: two ways of saying why. */
const REASONS: Readonly<Record<QuestionKind, readonly (readonly [string, string])[]>> = {
  understanding: [
    [
      "Repeats our notice. Nothing here that we had not written ourselves (para 1).",
      "Names our users once and then describes the product.",
    ],
    [
      "Sees the backlog, not who waits in it (para 1). No evidence that they have met one of our users.",
      "A fair summary of the notice, with one guess about our staff that is wrong.",
    ],
    [
      "Understands the work from another service, and says which (para 1). Ours differs where records are shared.",
      "Sound on the users; takes the old system to be easier to reach than it is.",
    ],
    [
      "Found a cause that we had not named, from a body like ours (para 1).",
      "Has spoken to people who do this work, and says what they said (para 1).",
    ],
    [
      "Says what we had got wrong in the notice, shows it, and says what they misread at first elsewhere (para 1).",
      "The only answer to name who loses by the change. Honest about their own first mistake (para 1).",
    ],
  ],
  approach: [
    [
      "Says what will be bought and installed. Nothing on how it would be known to work.",
      "A list of features. No trial, no figure, no failure.",
    ],
    [
      "A method, and not one figure to show that it works (para 2).",
      "Describes steps well. What they showed elsewhere is not said.",
    ],
    [
      "A figure from a different setting, honestly marked as such (para 2).",
      "Evidence from another trade: convincing there, open here (para 2).",
    ],
    [
      "Confirmed figure from a body like ours (para 2), and a way to check it in phase one.",
      "Evidence close to our case (para 2). Does not say what went wrong.",
    ],
    [
      "Confirmed elsewhere (para 2), and says plainly what failed and what was changed (para 3).",
      "Best evidence of all: figure, method, failure, repair (paras 2 and 3).",
    ],
  ],
  data: [
    [
      "Asks us for an extract and says no more.",
      "Takes the data to be complete. We said that it is not.",
    ],
    [
      "Knows that the data is uneven; does not say what to do about it.",
      "A plan for the data that we do not have.",
    ],
    [
      "Sensible clean-up, shown in another setting. The old system is an afterthought (para 2).",
      "Would work with our nightly file; the two odd years are left to us.",
    ],
    [
      "Works with what exists, shown at a body with the same file (para 2). Leaves everything open behind it.",
      "Knows the old system by name of its screens, and stays out of it (para 2).",
    ],
    [
      "As good as it gets: works with the file, says where it broke elsewhere and how that is now noticed (para 2).",
      "Plans for our two odd years by showing two of their own (para 2).",
    ],
  ],
  fairness: [
    ["Says that it will be fair.", "One sentence on data protection, copied from a website."],
    ["Names the law and no tenant.", "A process for complaints, none for questions."],
    [
      "A person can ask and gets an answer; shown with staff, not with residents (para 2).",
      "Good on privacy. On fairness it measures, and does not say what then.",
    ],
    [
      "Anybody can see why, in a sentence, and it was tried with residents (para 2).",
      "Counts who is left out and says who reads that count (para 2).",
    ],
    [
      "Residents wrote the reasons with them, and one reason was dropped after that (para 2).",
      "Says whom their first list treated worse, and what they changed (para 2).",
    ],
  ],
  social: [
    ["A paragraph on values.", "Planting trees, unconnected with the work."],
    ["One apprentice, in their own town.", "Promises training. Not for whom, not how much."],
    [
      "Two local apprentices and open training, at a size that fits (para 1).",
      "Good and modest. I read local as the county (para 1).",
    ],
    [
      "Local people are paid to do part of the work and stay able to (para 1).",
      "Concrete, counted, and stays after they leave (para 1).",
    ],
    [
      "What stays is the point of the offer: skills, words, tools, all open (para 1).",
      "They named the people, and those people told us so (para 1).",
    ],
  ],
};

const AGREED: Readonly<Record<QuestionKind, readonly string[]>> = {
  understanding: [
    "The answer repeats the notice.",
    "The answer sees the task and not the people who wait for it.",
    "The answer understands the work from another service; ours differs in ways it does not mention.",
    "The answer names a cause that the notice had missed, from a body like ours.",
    "The answer corrects the notice, shows why, and says what the supplier itself misread elsewhere.",
  ],
  approach: [
    "The answer says what will be done, and not how it would be known to work.",
    "A method without a figure to show that it works.",
    "A method with evidence from a different setting.",
    "A method with confirmed evidence from a setting like ours.",
    "Confirmed evidence from a setting like ours, and a plain account of what failed and what was changed.",
  ],
  data: [
    "The answer asks for data that we said we do not have.",
    "The answer knows that the data is uneven and leaves that to us.",
    "A sensible way with the data, shown in another setting; the old system is an afterthought.",
    "Works with the data and the old system as they are, shown at a body with the same file.",
    "Works with both as they are, and shows how a silent failure was noticed elsewhere.",
  ],
  fairness: [
    "The answer promises fairness and describes nothing.",
    "The answer names the law and does not say what a person would see.",
    "A person can ask why and is answered; not yet tried with residents.",
    "A person can see why in a sentence, and it was tried with residents.",
    "Residents shaped the reasons, and the supplier says whom its first version treated worse.",
  ],
  social: [
    "A statement of values.",
    "A promise without numbers, or unconnected with the work.",
    "Modest, counted, and connected with the work.",
    "Local people do part of the work and can go on without the supplier.",
    "What stays is at the heart of the offer: skills, words and tools, all open.",
  ],
};

/** Why an evaluator gave a score. @param turn chooses between the ways of saying it. */
export function scoreReason(kind: QuestionKind, score: number, turn: number): Reason {
  const reason = REASONS[kind][score - 1]?.[turn % 2 === 0 ? 0 : 1] ?? "There is no answer.";
  const cited = [1, 2, 3].filter(
    (paragraph) =>
      new RegExp(`\\bparas? (\\d and )?${paragraph}`).test(reason) ||
      reason.includes(`paras ${paragraph} and`),
  );
  return { reason, cited };
}

/** Why the panel agreed on a score. */
export function agreedReason(kind: QuestionKind, score: number): string {
  return AGREED[kind][score - 1] ?? "There is no answer.";
}
