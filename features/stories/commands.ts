export { agreeToStory, publishStory } from "./commands/agree";
export { removeStoryBlocker, saveStoryBlocker } from "./commands/blockers";
export { chooseClaims, chooseFiles, saveStory } from "./commands/edit";
export { endorseStory, withdrawEndorsement } from "./commands/endorse";
export { startStory } from "./commands/start";
export { dropCorrection, withdrawStory } from "./commands/withdraw";
