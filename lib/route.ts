import { unstable_rethrow } from "next/navigation";
import { logFailure } from "./failure";
import { problem } from "./problem";
import { REQUEST_ID, requestId } from "./request-id";

type Parameters = Record<string, string | string[] | undefined>;
type Given = [] | [Request] | [Request, { params: Promise<Parameters> }];

/**
 * Makes a route's handler of what answers it. What fails is logged and answered with 500 and the
 * request's id; the framework would answer with nothing. A redirect and "not found" pass.
 */
export function answering<Args extends Given>(
  answer: (...args: Args) => Response | Promise<Response>,
): (...args: Args) => Promise<Response> {
  return async (...args) => {
    try {
      return await answer(...args);
    } catch (error) {
      unstable_rethrow(error);
      const [request, context]: [Request?, { params: Promise<Parameters> }?] = args;
      const reference = requestId(request?.headers.get(REQUEST_ID) ?? null);
      const route = request ? patternOf(request.url, (await context?.params) ?? {}) : "";
      const method = request?.method ?? "GET";
      logFailure(error, { kind: "route", route, method, request: reference });
      return problem({
        status: 500,
        title: "Something went wrong on our side",
        detail: `It is not your doing. Try again in a minute. If you write to us about this, give this reference: ${reference}`,
        reference,
      });
    }
  };
}

/** A path with the names of its parameters for their values, as its folder is called. */
function patternOf(url: string, params: Parameters): string {
  const names = new Map<string, string>();
  for (const [name, value] of Object.entries(params)) {
    names.set(String(value), `[${name}]`).set(encodeURIComponent(String(value)), `[${name}]`);
  }
  const parts = new URL(url).pathname.split("/").map((part) => names.get(part) ?? part);
  return parts.join("/");
}
