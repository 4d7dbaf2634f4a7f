/** The header that carries a request's id: to us from a proxy in front, and back to whoever asked. */
export const REQUEST_ID = "x-request-id";

/** The id that came with a request, where it is short and of plain characters, or a new one. */
export function requestId(header: string | null): string {
  return header !== null && /^[\w.-]{8,64}$/.test(header) ? header : crypto.randomUUID();
}
