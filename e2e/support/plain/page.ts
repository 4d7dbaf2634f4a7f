import { CookieJar, JSDOM } from "jsdom";
import type { Answer, Locator, Page, Role, Words } from "../driver";
import { isSummary } from "./element";
import { type Sent, sentBy } from "./form";
import { type Held, PlainLocator } from "./locator";

/** Where a plain page is opened. */
export interface Opened {
  /** The installation's address. */
  base: string;
  /** Sent with every request. */
  headers: Record<string, string>;
}

/** A place that nobody else comes from: together the journeys sign in oftener than one place may. */
export function newPlace(): Record<string, string> {
  const part = () => Math.floor(Math.random() * 256);
  return { "x-forwarded-for": `10.${part()}.${part()}.${part()}` };
}

/** As often as a browser follows an answer that leads elsewhere. */
const MOST_REDIRECTS = 20;

/**
 * A page as a browser without scripts has it, by HTTP alone: it reads HTML, follows links, fills and
 * posts forms by the DOM's own rules, follows where an answer leads, and keeps cookies. What a person
 * could not do, it does not do either: there has to be a link or a button, and one that is not folded in.
 */
export class PlainPage implements Page, Held {
  private dom = new JSDOM("");
  private status = 0;
  /** Whether the page came as the answer to a form. */
  private posted = false;
  /** What has failed since it was last asked. */
  private failed: { status: number; url: string }[] = [];

  constructor(
    private readonly opened: Opened,
    private readonly cookies = new CookieJar(),
  ) {}

  readonly request = {
    get: async (path: string): Promise<Answer> => {
      const { response, url } = await this.send({ url: this.address(path), method: "GET" });
      return answerOf(response, url);
    },
  };

  async goto(path: string): Promise<{ status(): number }> {
    await this.open({ url: this.address(path), method: "GET" });
    const { status } = this;
    return { status: () => status };
  }

  async reload(): Promise<void> {
    if (this.posted) throw new Error("A browser would ask whether to send the form again.");
    await this.open({ url: new URL(this.url()), method: "GET" });
  }

  url(): string {
    return this.document().URL;
  }

  document(): Document {
    return this.dom.window.document;
  }

  viewportSize(): null {
    return null;
  }

  /** Nothing is laid out here. */
  async setViewportSize(): Promise<void> {}

  context(): { newPage(): Promise<PlainPage> } {
    return { newPage: async () => new PlainPage(this.opened, this.cookies) };
  }

  getByRole(role: Role, options?: { name?: Words; exact?: boolean; level?: number }): Locator {
    return this.whole().getByRole(role, options);
  }

  getByText(text: Words, options?: { exact?: boolean }): Locator {
    return this.whole().getByText(text, options);
  }

  getByLabel(text: Words, options?: { exact?: boolean }): Locator {
    return this.whole().getByLabel(text, options);
  }

  locator(selector: string): Locator {
    return this.whole().locator(selector);
  }

  async press(element: Element): Promise<void> {
    const target = element.closest("a[href], button, summary, label, input");
    if (target?.matches("a[href]")) return this.followLink(target as HTMLAnchorElement);
    if (target?.matches("button:not([type]), [type=submit], [type=image]")) {
      const sent = sentBy(target as HTMLButtonElement);
      if (sent) return this.open(sent);
    }
    if (target && isSummary(target)) {
      target.parentElement?.toggleAttribute("open");
      return;
    }
    const box = target?.matches("label") ? (target as HTMLLabelElement).control : target;
    if (box?.matches("[type=checkbox], [type=radio]")) {
      (box as HTMLInputElement).click();
      return;
    }
    throw new Error(`Nothing comes of pressing “${element.textContent}” without scripts.`);
  }

  async keepCookie(name: string, value: string): Promise<void> {
    await this.cookies.setCookie(`${name}=${value}; Path=/`, this.opened.base);
  }

  /** What failed since this was last asked, with the address and the status, and forgets it. */
  failures(): { status: number; url: string }[] {
    return this.failed.splice(0);
  }

  private async followLink(link: HTMLAnchorElement): Promise<void> {
    const url = new URL(link.href);
    const here = new URL(this.url());
    // To another place of the same page a browser scrolls.
    const place = url.hash && url.href.split("#")[0] === here.href.split("#")[0];
    if (place) this.dom.reconfigure({ url: url.href });
    else await this.open({ url, method: "GET" });
  }

  private async open(request: Sent): Promise<void> {
    const { response, url, method } = await this.send(request);
    const html = await response.text();
    this.status = response.status;
    this.posted = method === "POST";
    if (response.status >= 400) this.failed.push({ status: response.status, url: url.href });
    this.dom.window.close();
    this.dom = new JSDOM(withoutScripts(html), { url: url.href });
  }

  /** Sends a request and follows where its answer leads. */
  private async send(request: Sent): Promise<{ response: Response; url: URL; method: string }> {
    let { url, method, body } = request;
    for (let leads = 0; leads <= MOST_REDIRECTS; leads += 1) {
      const headers = await this.headersTo(url, method);
      const response = await fetchAgain(url, { method, body, redirect: "manual", headers });
      for (const cookie of response.headers.getSetCookie()) {
        await this.cookies.setCookie(cookie, url.href);
      }
      const to = response.headers.get("location");
      if (response.status < 300 || response.status > 399 || to === null) {
        return { response, url, method };
      }
      const next = new URL(to, url);
      next.hash ||= url.hash;
      url = next;
      // Only 307 and 308 send the same again.
      if (response.status < 307) [method, body] = ["GET", undefined];
    }
    throw new Error(`${request.url} leads round and round.`);
  }

  private async headersTo(url: URL, method: string): Promise<Record<string, string>> {
    const cookie = await this.cookies.getCookieString(url.href);
    const { origin } = new URL(this.opened.base);
    return {
      ...this.opened.headers,
      accept: "text/html",
      "accept-language": "en-GB",
      "user-agent": "Mozilla/5.0 (plain)",
      ...(cookie ? { cookie } : {}),
      ...(method === "POST" ? { origin: url.origin === origin ? origin : "null" } : {}),
    };
  }

  private address(path: string): URL {
    return new URL(path, this.opened.base);
  }

  private whole(): PlainLocator {
    return new PlainLocator(this, "page", () => [this.document().documentElement]);
  }
}

/** A server may close a line that was kept open just as it is used again: a browser opens another. */
async function fetchAgain(url: URL, request: RequestInit): Promise<Response> {
  try {
    return await fetch(url, request);
  } catch {
    return fetch(url, request);
  }
}

/** Scripts are most of a page, and none of them runs. */
function withoutScripts(html: string): string {
  return html.replaceAll(/<script\b[^>]*>[\s\S]*?<\/script>/g, "");
}

function answerOf(response: Response, url: URL): Answer {
  return {
    url: () => url.href,
    status: () => response.status,
    headers: () => Object.fromEntries(response.headers),
    text: () => response.text(),
    json: () => response.json(),
    body: async () => Buffer.from(await response.arrayBuffer()),
  };
}
