/** The state that the lifecycles of a case study, a story and a profile share, and its words. */
export const HIDDEN = { words: "Hidden by an operator", published: true, public: false };

/** Its owner mends it and answers: it becomes public by an operator's hand, and by no other way. */
export const IN_HIDING = {
  HIDDEN: "Read why, mend what is wrong, and answer. An operator then shows it again.",
};

export const ONLY_PUBLIC = "Only what is public can be hidden.";
