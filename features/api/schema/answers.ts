/** What each call of the API answers. */
export * from "./audit";
export * from "./challenges";
export * from "./evidence";
export * from "./packages";
