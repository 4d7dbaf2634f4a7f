import type { IncomingMessage } from "node:http";
import type { Instrumentation } from "next";
import { logFailure } from "./lib/failure";
import { REQUEST_ID } from "./lib/request-id";

/** What the framework calls the kinds of what can fail, in our words. */
const KINDS = { render: "page", action: "action", route: "route", proxy: "proxy" } as const;

/** Called once when the web server starts: from here on, its console is the log. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  await writeClientAddresses();
  if (process.env.NODE_ENV !== "production") return;
  const { consoleToLog, warningsToLog } = await import("./lib/console");
  consoleToLog(console);
  warningsToLog();
}

/**
 * Writes into each request where it comes from, before anything reads it: the framework passes on what the visitor
 * wrote, and has no socket to ask.
 */
async function writeClientAddresses(): Promise<void> {
  const [{ subscribe }, { clientAddress }, { settings }] = await Promise.all([
    import("node:diagnostics_channel"),
    import("./lib/client-address"),
    import("./lib/settings"),
  ]);
  const { TRUSTED_PROXIES } = settings();
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    const { headers, socket } = request;
    const forwardedFor = [headers["x-forwarded-for"] ?? []].flat().join(",");
    headers["x-forwarded-for"] = clientAddress(forwardedFor, socket.remoteAddress, TRUSTED_PROXIES);
  });
}

/** Called by the framework for whatever fails in a page, an action, a route or the proxy. */
export const onRequestError: Instrumentation.onRequestError = (error, request, context) => {
  const id = request.headers[REQUEST_ID];
  logFailure(error, {
    kind: KINDS[context.routeType],
    route: context.routePath,
    method: request.method,
    request: Array.isArray(id) ? id[0] : id,
  });
};
