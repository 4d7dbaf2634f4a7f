import { logger } from "./logger";

/** Where something failed. The route is its pattern ("/digest/stop/[token]"): no value of an address is logged. */
export interface FailedAt {
  kind: "page" | "action" | "route" | "proxy";
  route: string;
  method: string;
  /** The request's id, which the answer carries in its header `x-request-id`. */
  request: string | undefined;
}

const logged = new WeakSet<object>();

/** Whether this very error is to be logged: each is, once. Answers yes the first time alone. */
export function firstTime(error: object): boolean {
  if (logged.has(error)) return false;
  logged.add(error);
  return true;
}

/** Logs what failed, once, with the digest that the framework's error page shows as its reference. */
export function logFailure(error: unknown, at: FailedAt, log = logger()): void {
  const thrown = typeof error === "object" && error !== null ? error : null;
  if (thrown && !firstTime(thrown)) return;
  const digest = thrown && "digest" in thrown ? String(thrown.digest) : undefined;
  log.error({ ...at, digest, err: error }, "A request failed.");
}
