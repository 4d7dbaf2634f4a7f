/** Every write from the opened responses to the award. */
export * from "./commands/award";
export * from "./commands/calibrate";
export * from "./commands/claim";
export * from "./commands/concern";
export * from "./commands/decide";
export * from "./commands/declare";
export * from "./commands/look-again";
export * from "./commands/moderate";
export * from "./commands/panel";
export * from "./commands/price-question";
export * from "./commands/reading";
export * from "./commands/register";
export * from "./commands/replace";
export * from "./commands/score";
export * from "./commands/start";
export * from "./commands/undo-exclusion";
