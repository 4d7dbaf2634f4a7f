/** What each call of the API answers. */
export * from "./challenge-answers";
export * from "./evidence-answers";
export * from "./package-answers";
