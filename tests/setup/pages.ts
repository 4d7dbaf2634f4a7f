import { NextRequest } from "next/server";
import type { ReactNode } from "react";
import { prerender } from "react-dom/static";
import { v7 as newId } from "uuid";
import { vi } from "vitest";
import type { Person } from "@/domain/actor";
import { sessionCookie } from "@/features/session/framework/auth-options";
import { database } from "@/lib/database";

/** Whose browser asks: the cookie of their session. */
let session: string | undefined;

// What the framework tells of a request; everything behind it is the real thing.
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => (name === sessionCookie() && session ? { value: session } : undefined),
    getAll: () => [],
  }),
  headers: async () => new Headers({ host: "localhost:3000" }),
}));
vi.mock("next/navigation", async (original) => ({
  ...(await original<typeof import("next/navigation")>()),
  usePathname: () => "/",
  useSearchParams: () => new URLSearchParams(),
}));
vi.mock("next/server", async (original) => ({
  ...(await original<typeof import("next/server")>()),
  connection: async () => undefined,
}));

type Params = Record<string, string>;
type Props = { params: Promise<Params>; searchParams: Promise<Params> };
interface Module {
  default?: (props: Props) => ReactNode | Promise<ReactNode>;
  generateMetadata?: (props: Props) => Promise<unknown>;
  GET?: (request: Request, context: { params: Promise<Params> }) => Response | Promise<Response>;
}

declare global {
  interface ImportMeta {
    /** Vite's: the modules whose files fit the pattern, each with what loads it. */
    glob<Found>(pattern: string): Record<string, () => Promise<Found>>;
  }
}

/** Every page and route of the file system, by its path with parameters: "/stories/[slug]". */
export const ROUTES: ReadonlyMap<string, () => Promise<Module>> = new Map(
  Object.entries(import.meta.glob<Module>("../../app/**/{page,route}.{ts,tsx}")).map(
    ([file, load]) => [file.replace(/^.*\/app|\/[^/]*$/g, "") || "/", load],
  ),
);

/** One address of a route. */
export interface Visit {
  params?: Params;
  query?: Params;
  /** Nobody who is signed in, unless somebody is named. */
  as?: Person;
  /** What is meant to be answered: 200, unless it is said. */
  status?: number;
}

export interface Answer {
  status: number;
  text: string;
}

/**
 * Opens a page or a route as the framework does for a request, metadata included.
 * @throws what the page or the route threw, but for a redirect, which is an answer
 */
export async function open(route: string, visit: Visit): Promise<Answer> {
  const load = ROUTES.get(route);
  if (!load) throw new Error(`There is no ${route} below app/.`);
  session = visit.as && (await signIn(visit.as));
  try {
    return await answer(await load(), route, visit);
  } catch (error) {
    const redirect = /^NEXT_REDIRECT;\w+;(.*);(\d+);$/.exec(String(Object(error).digest));
    if (!redirect) throw error;
    return { status: Number(redirect[2]), text: redirect[1] ?? "" };
  }
}

async function answer(module: Module, route: string, visit: Visit): Promise<Answer> {
  const { params = {}, query = {} } = visit;
  if (module.GET) {
    const path = route.replace(/\[(\w+)\]/g, (_, name) => encodeURIComponent(params[name] ?? ""));
    const url = `http://localhost:3000${path}?${new URLSearchParams(query)}`;
    const response = await module.GET(new NextRequest(url), { params: Promise.resolve(params) });
    return { status: response.status, text: await response.text() };
  }
  if (!module.default) throw new Error(`${route} has neither a page nor a GET.`);
  const props = { params: Promise.resolve(params), searchParams: Promise.resolve(query) };
  await module.generateMetadata?.(props);
  const { prelude } = await prerender(await module.default(props));
  return { status: 200, text: await new Response(prelude).text() };
}

/** A session of somebody, as signing in makes one. */
async function signIn({ userId, actingFor }: Person): Promise<string> {
  const sessionToken = newId();
  const expires = new Date(Date.now() + 3_600_000);
  const membershipId = actingFor?.membershipId;
  await database().session.create({ data: { sessionToken, userId, expires, membershipId } });
  return sessionToken;
}
