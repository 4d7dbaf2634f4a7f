export { endPhase, rateIndicator } from "./commands/follow-up";
export { decideContract, recordContract } from "./commands/record";
