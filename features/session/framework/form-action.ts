import { parseWithZod } from "@conform-to/zod/v4";
import { refresh, revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { z } from "zod";
import type { FormReply, SavedReply } from "@/components/forms/form-context";
import type { Actor } from "@/domain/actor";
import { formProblem } from "@/domain/form-limits";
import { formatTime } from "@/domain/format/dates";
import type { Beside } from "@/domain/verdict";
import type { FieldErrors, Outcome } from "@/lib/command";
import { logger } from "@/lib/logger";
import { type Limit, spend } from "@/lib/rate-limit";
import { currentActor } from "./actor";
import { missing } from "./missing";
import { place } from "./place";

/** Where to go when all went well, or what is wrong. */
export type Reply = { to: string } | { errors: FieldErrors; beside?: Beside };

/**
 * Makes a server action of a schema and what to do with good input. What is wrong comes back to the
 * same page with what was typed; what went well leads on by a redirect, so that a reload posts nothing.
 */
export function formAction<Schema extends z.ZodType>(
  schema: Schema,
  run: (input: z.output<Schema>, actor: Actor) => Promise<Reply>,
  { who = "signed in" }: { who?: Who } = {},
): (previous: FormReply, form: FormData) => Promise<FormReply> {
  return async (previous, form) => {
    const attempt = attemptAfter(previous);
    const refusal = await refusalOf(form, who);
    if (refusal) return { attempt, errors: { "": [refusal.why] }, values: refusal.values };
    const submission = parseWithZod(storableForm(form), { schema });
    const reply: Reply =
      submission.status === "success"
        ? await run(submission.value, await currentActor())
        : { errors: present(submission.error) };
    if ("to" in reply) {
      // The browser keeps pages and the head of all of them: none may show what was before.
      revalidatePath("/", "layout");
      redirect(reply.to);
    }
    return { attempt, ...reply, values: typed(form) };
  };
}

/** Who may send a form at all: most are turned away before anything is read from it, unless they are signed in. */
type Who = "signed in" | "anybody";

/** Why nothing is read from a form, and what of it is given back; null where it is read. */
async function refusalOf(form: unknown, who: Who) {
  // Somebody called the action by hand, in a way that no form does.
  if (!(form instanceof FormData)) missing();
  const problem = formProblem(form);
  if (problem) return { why: `This was not read. ${problem} Go back and open the page again.` };
  if (who === "anybody" || (await currentActor()).kind !== "anonymous") return null;
  await logStranger();
  return { why: SIGNED_OUT, values: typed(form) };
}

const STRANGERS: Limit = { name: "stranger", points: 20, seconds: 60 * 60 };

/** A form of somebody who is not signed in is a line of the log, so many times an hour for each place. */
async function logStranger(): Promise<void> {
  if ((await spend(STRANGERS, await place())) !== null) return;
  logger().info("A form came from somebody who is not signed in, and was not read.");
}

const SIGNED_OUT =
  "You are not signed in. Sign in in another tab, then press the button again: what you typed is still here.";

function attemptAfter(previous: unknown): number {
  const attempt = typeof previous === "object" && previous && "attempt" in previous;
  return attempt && Number.isSafeInteger(previous.attempt) ? Number(previous.attempt) + 1 : 1;
}

/**
 * Makes a server action that only parses, commands and leads on.
 * @param next the path to go to, or what makes it of the command's answer and the input
 */
export function posted<Schema extends z.ZodType, Result>(
  schema: Schema,
  command: (actor: Actor, input: z.output<Schema>) => Promise<Outcome<Result>>,
  next: string | ((result: Result, input: z.output<Schema>) => string),
  options?: { who?: Who },
) {
  return formAction(
    schema,
    async (input, actor) =>
      replyTo(await command(actor, input), (result) =>
        typeof next === "string" ? next : next(result, input),
      ),
    options,
  );
}

/**
 * Turns what a command answered into a reply. What is missing is a page that is not found. After a
 * refusal the page is read again, since somebody else may have changed what it shows: its form holds
 * what is stored now, and what was typed stays in the fields.
 */
export function replyTo<Result>(outcome: Outcome<Result>, next: (result: Result) => string): Reply {
  if (outcome.ok) return { to: next(outcome.result) };
  if ("missing" in outcome) missing();
  refresh();
  if ("errors" in outcome) return { errors: outcome.errors };
  const { reason, remedy, beside } = outcome.refusal;
  return { errors: { "": [`${reason} ${remedy}`] }, ...(beside && { beside }) };
}

/**
 * Makes a server action that saves a form by itself, while somebody writes: it leads nowhere.
 * @param originalOf what the form knows to be stored after that, where others may save it too.
 */
export function savingAction<Schema extends z.ZodType, Result>(
  schema: Schema,
  run: (actor: Actor, input: z.output<Schema>) => Promise<Outcome<Result>>,
  originalOf?: (result: Result) => string,
): (form: FormData) => Promise<SavedReply> {
  return async (form) => {
    const refusal = await refusalOf(form, "signed in");
    if (refusal) return { saved: false, why: refusal.why };
    const submission = parseWithZod(storableForm(form), { schema });
    if (submission.status !== "success") return { saved: false, why: first(submission.error) };
    const outcome = await run(await currentActor(), submission.value);
    if (outcome.ok)
      return { saved: true, at: formatTime(new Date()), original: originalOf?.(outcome.result) };
    if ("errors" in outcome) return { saved: false, why: first(outcome.errors) };
    if ("missing" in outcome) return { saved: false, why: "you are not signed in any more." };
    return { saved: false, why: `${outcome.refusal.reason} ${outcome.refusal.remedy}` };
  };
}

/** A form without control characters but tabs and line ends: nobody types them, and the database refuses one. */
function storableForm(form: FormData): FormData {
  const copy = new FormData();
  for (const [name, value] of form) {
    copy.append(name, typeof value === "string" ? value.replace(/[^\P{Cc}\t\r\n]/gu, "") : value);
  }
  return copy;
}

function first(errors: Parameters<typeof present>[0]): string {
  return (
    Object.values(present(errors)).flat()[0] ?? "something is not right. Press Save to see it."
  );
}

function present(errors: Record<string, string[] | null> | null | undefined): FieldErrors {
  const entries = Object.entries(errors ?? {}).filter(([, messages]) => messages?.length);
  return Object.fromEntries(entries) as FieldErrors;
}

/** What was typed, by field name. Files cannot be given back, and the framework's own fields are no one's. */
function typed(form: FormData): Record<string, string | string[]> {
  const values = new Map<string, string[]>();
  for (const [name, value] of form) {
    if (name.startsWith("$ACTION")) continue;
    const texts = values.get(name) ?? [];
    values.set(name, typeof value === "string" ? [...texts, value] : texts);
  }
  return Object.fromEntries(
    [...values].map(([name, texts]) => [name, texts.length > 1 ? texts : (texts[0] ?? "")]),
  );
}
