/** What each call of the API answers. */
export * from "./challenges";
export * from "./evidence";
export * from "./packages";
