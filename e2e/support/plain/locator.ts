import type { Locator, Role, Upload, Words } from "../driver";
import { hasRole, isVisible, labelsOf } from "./element";
import { chooseFile } from "./form";
import { elementsWithText, means, plainText } from "./text";

/** What a locator asks of the page that it is on. */
export interface Held {
  /** The document as it stands now. */
  document(): Document;
  /** Does what a click on an element does in a browser without scripts. */
  press(element: Element): Promise<void>;
}

type RoleOptions = { name?: Words; exact?: boolean; level?: number };

/** Parts of a page that was read without a browser. Found anew each time, as Playwright's are. */
export class PlainLocator implements Locator {
  constructor(
    readonly held: Held,
    /** How it was looked for, for messages. */
    readonly told: string,
    private readonly find: () => Element[],
  ) {}

  /** All that it finds, in the order of the page. */
  all(): Element[] {
    return this.find();
  }

  getByRole(role: Role, options: RoleOptions = {}): PlainLocator {
    const told = `${role}${options.name === undefined ? "" : ` ${options.name}`}`;
    return this.within(told, (root) =>
      [...root.querySelectorAll("*")].filter((one) => hasRole(one, role, options)),
    );
  }

  getByText(text: Words, { exact }: { exact?: boolean } = {}): PlainLocator {
    return this.within(`text ${text}`, (root) => elementsWithText(root, text, exact));
  }

  getByLabel(text: Words, { exact }: { exact?: boolean } = {}): PlainLocator {
    return this.within(`label ${text}`, (root) =>
      [...root.querySelectorAll("*")].filter((one) =>
        labelsOf(one).some((label) => means(text, label, exact)),
      ),
    );
  }

  locator(selector: string): PlainLocator {
    return this.within(selector, (root) => [...root.querySelectorAll(selector)]);
  }

  filter({ hasText }: { hasText: Words }): PlainLocator {
    return this.select(`with ${hasText}`, (all) =>
      all.filter((one) => means(hasText, plainText(one.textContent))),
    );
  }

  or(other: Locator): PlainLocator {
    if (!(other instanceof PlainLocator)) throw new Error("The other is of another driver.");
    return this.select(`or ${other.told}`, (all) => inOrder([...all, ...other.all()]));
  }

  first(): PlainLocator {
    return this.select("first", (all) => all.slice(0, 1));
  }

  last(): PlainLocator {
    return this.select("last", (all) => all.slice(-1));
  }

  nth(place: number): PlainLocator {
    return this.select(`number ${place}`, (all) => all.slice(place, place + 1));
  }

  async count(): Promise<number> {
    return this.all().length;
  }

  async textContent(): Promise<string | null> {
    return this.only().textContent;
  }

  async getAttribute(name: string): Promise<string | null> {
    return this.only().getAttribute(name);
  }

  async inputValue(): Promise<string> {
    return valueIn(this.only());
  }

  async click(): Promise<void> {
    await this.held.press(this.usable());
  }

  async fill(value: string): Promise<void> {
    const field = this.usable();
    if (!isTextField(field)) throw new Error(`Nothing can be typed into ${this.told}.`);
    if (field.readOnly) throw new Error(`${this.told} cannot be changed.`);
    field.value = value;
    if (field.value !== lines(value)) throw new Error(`${this.told} does not take “${value}”.`);
  }

  async pressSequentially(text: string): Promise<void> {
    await this.fill((await this.inputValue()) + text);
  }

  async check(): Promise<void> {
    this.box().checked = true;
  }

  async uncheck(): Promise<void> {
    this.box().checked = false;
  }

  async selectOption(value: string | null): Promise<void> {
    const list = this.usable() as HTMLSelectElement;
    const option = [...list.options].find((one) => one.value === value);
    if (!option || option.disabled) throw new Error(`${this.told} has no choice “${value}”.`);
    option.selected = true;
  }

  async setInputFiles(file: Upload): Promise<void> {
    chooseFile(this.usable(), file);
  }

  /** The one element that it finds. @throws Error when there is none, or several */
  only(): Element {
    const [found, another] = this.all();
    if (!found) throw new Error(`There is no ${this.told} on ${this.held.document().URL}.`);
    if (another) throw new Error(`There are several: ${this.told}, ${this.held.document().URL}.`);
    return found;
  }

  /** The same, where a person can see and use it. */
  private usable(): Element {
    const element = this.only();
    if (!isVisible(element))
      throw new Error(`Nobody sees ${this.told}: it is folded in or hidden.`);
    if (element.matches(":disabled")) throw new Error(`${this.told} is disabled.`);
    return element;
  }

  private box(): HTMLInputElement {
    const box = this.usable();
    if (!box.matches("[type=checkbox], [type=radio]")) throw new Error(`${this.told} is no box.`);
    return box as HTMLInputElement;
  }

  private within(told: string, find: (root: Element) => Element[]): PlainLocator {
    return this.select(told, (all) => inOrder(all.flatMap(find)));
  }

  private select(told: string, of: (all: Element[]) => Element[]): PlainLocator {
    return new PlainLocator(this.held, `${this.told} › ${told}`, () => of(this.all()));
  }
}

/** What is typed into or chosen in a control. */
export function valueIn(element: Element): string {
  if (!("value" in element)) throw new Error(`A ${element.tagName} holds no value.`);
  return String(element.value);
}

function isTextField(element: Element): element is HTMLInputElement | HTMLTextAreaElement {
  return element.matches("textarea, input:not([type=checkbox], [type=radio], [type=file])");
}

function lines(text: string): string {
  return text.replaceAll("\r\n", "\n");
}

function inOrder(elements: Element[]): Element[] {
  const following = 4;
  return [...new Set(elements)].sort((one, other) =>
    one.compareDocumentPosition(other) & following ? -1 : 1,
  );
}
