import type { Upload } from "../driver";

/** What a form sends, and where to. */
export interface Sent {
  url: URL;
  method: "GET" | "POST";
  body?: FormData | URLSearchParams;
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement | HTMLButtonElement;

const chosen = new WeakMap<Element, Upload>();

/** Chooses a file in a field for one. */
export function chooseFile(field: Element, file: Upload): void {
  if (!field.matches("input[type=file]")) throw new Error("No file can be chosen here.");
  chosen.set(field, file);
}

/**
 * What a browser without scripts sends when somebody presses a button: the controls that are named,
 * not disabled, and, of boxes, ticked, with the button itself. The DOM's own rules, from jsdom.
 *
 * @throws Error where the browser would hold the form back: a required field is empty
 */
export function sentBy(button: HTMLButtonElement | HTMLInputElement): Sent | null {
  const { form } = button;
  if (!form) return null;
  const window = form.ownerDocument.defaultView;
  if (!window) throw new Error("The page is gone.");
  const free = form.noValidate || button.formNoValidate;
  if (!free && !form.checkValidity()) {
    const wrong = [...form.elements].find((one) => !(one as Control).checkValidity()) as Control;
    throw new Error(`The browser holds the form back: ${wrong.name} ${wrong.validationMessage}`);
  }
  const said = (name: string) => button.getAttribute(`form${name}`) ?? form.getAttribute(name);
  const url = new URL(said("action") || form.ownerDocument.URL, form.ownerDocument.URL);
  const entries = [...new window.FormData(form, button)].map(
    ([name, value]): [string, string | File] => [
      name,
      typeof value === "string" ? value : fileOf(form, name),
    ],
  );
  if ((said("method") ?? "get").toLowerCase() !== "post") {
    url.search = queryOf(entries).toString();
    return { url, method: "GET" };
  }
  if (said("enctype") !== "multipart/form-data") {
    return { url, method: "POST", body: queryOf(entries) };
  }
  const body = new FormData();
  for (const [name, value] of entries) body.append(name, value);
  return { url, method: "POST", body };
}

function queryOf(entries: [string, string | File][]): URLSearchParams {
  return new URLSearchParams(
    entries.map(([name, value]) => [name, typeof value === "string" ? value : value.name]),
  );
}

/** The file that was chosen in a field, or the empty one that a browser sends for none. */
function fileOf(form: HTMLFormElement, name: string): File {
  const field = form.querySelector(`input[type=file][name="${name}"]`);
  const file = field && chosen.get(field);
  if (!file) return new File([], "", { type: "application/octet-stream" });
  return new File([new Uint8Array(file.buffer)], file.name, { type: file.mimeType });
}
