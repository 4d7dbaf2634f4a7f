import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "@/scripts/lib/root";
import { site } from "./installation";

/** A server action, as the framework has built it. */
export interface Action {
  id: string;
  /** A page that has it, by a path that may lead to nothing. */
  path: string;
  /** "features/stories/actions.ts saveWords" */
  name: string;
}

interface Manifest {
  node: Record<
    string,
    { workers: Record<string, unknown>; filename: string; exportedName: string }
  >;
}

const NOWHERE = "0193a2c4-0000-7000-8000-000000000000";

/** Every action that a form of ours can be sent to. */
export function everyAction(): Action[] {
  const file = join(root, ".next", "server", "server-reference-manifest.json");
  const { node }: Manifest = JSON.parse(readFileSync(file, "utf8"));
  return Object.entries(node).flatMap(([id, { workers, filename, exportedName }]) => {
    const [page] = Object.keys(workers);
    if (page === undefined) return [];
    const path = page.replace(/^app|\/page$/g, "").replaceAll(/\[[^\]]+\]/g, NOWHERE);
    return [{ id, path: path || "/", name: `${filename} ${exportedName}` }];
  });
}

export interface Answered {
  status: number;
  /** In milliseconds. */
  took: number;
  text: string;
}

/** Fields in the order in which they are sent. */
export type SentFields = readonly (readonly [name: string, value: string])[];

export interface Encoded {
  type: string;
  body: Buffer;
}

/** Fields as a script on a page sends them to an action. */
export async function encoded(fields: SentFields): Promise<Encoded> {
  const form = new FormData();
  for (const [name, value] of fields) form.append(`_1_${name}`, value);
  form.append("0", JSON.stringify([{ attempt: 0 }, "$K1"]));
  const whole = new Response(form);
  return {
    type: whole.headers.get("content-type") ?? "",
    body: Buffer.from(await whole.arrayBuffer()),
  };
}

/** Sends them to an action. */
export function sendTo(
  { id, path }: Action,
  { type, body }: Encoded,
  headers: Record<string, string> = {},
): Promise<Answered> {
  return post(path, body, { "content-type": type, "next-action": id, ...headers });
}

/** Posts some bytes to a page. */
export function post(
  path: string,
  body: Buffer,
  headers: Record<string, string>,
): Promise<Answered> {
  const { url } = site();
  return timed(() =>
    fetch(`${url}${path}`, {
      method: "POST",
      headers: { origin: url, ...headers },
      body: new Uint8Array(body),
      redirect: "manual",
    }),
  );
}

/** Reads a page. */
export function get(path: string, headers: Record<string, string> = {}): Promise<Answered> {
  return timed(() => fetch(`${site().url}${path}`, { headers, redirect: "manual" }));
}

async function timed(ask: () => Promise<Response>): Promise<Answered> {
  const start = performance.now();
  const response = await ask();
  const text = await response.text();
  return { status: response.status, took: performance.now() - start, text };
}
