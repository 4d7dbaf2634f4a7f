export * from "./commands/decide";
export { proposeClosing, proposeEngagement, proposePlan, proposeSummary } from "./commands/propose";
export * from "./commands/reply";
