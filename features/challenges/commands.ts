/** Every write to a challenge, up to and including its publication, and what follows until it closes. */
export { removeChallengeBlocker, saveChallengeBlocker } from "./commands/blockers";
export * from "./commands/close";
export * from "./commands/create";
export * from "./commands/panel";
export * from "./commands/proposals";
export * from "./commands/review";
export * from "./commands/samples";
export * from "./commands/save-fields";
export * from "./commands/save-items";
