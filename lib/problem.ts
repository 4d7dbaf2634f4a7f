/** What is wrong, by the name of the parameter. */
export type ParameterErrors = Readonly<Record<string, readonly string[]>>;

interface Problem {
  status: number;
  title: string;
  /** What to do about it. */
  detail?: string;
  parameters?: ParameterErrors;
  /** Finds what failed in our log. */
  reference?: string;
}

/** An error of the API, as `application/problem+json` (RFC 9457). */
export function problem(body: Problem): Response {
  return new Response(JSON.stringify({ type: "about:blank", ...body }), {
    status: body.status,
    headers: { "content-type": "application/problem+json", "cache-control": "no-store" },
  });
}

/** 400 with the name of each parameter that was not understood and what it takes. */
export function badParameters(parameters: ParameterErrors): Response {
  const names = Object.keys(parameters).join(", ");
  return problem({
    status: 400,
    title: "A parameter was not understood",
    detail: `Look at: ${names}. Each is explained in /api/v1/openapi.json.`,
    parameters,
  });
}

/** 301 to the address of what it is now, with the same said in words. @param name of what it is now. */
export function movedTo(path: string, name: string): Response {
  const moved = problem({
    status: 301,
    title: "This was merged into another",
    detail: `It is ${name} now, at ${path}.`,
  });
  moved.headers.set("location", path);
  moved.headers.set("link", `<${path}>; rel="successor-version"`);
  return moved;
}
