import { v7 as newId } from "uuid";
import type { Actor } from "@/domain/actor";
import { LifecycleError } from "@/domain/lifecycle";
import type { Refusal, Verdict } from "@/domain/verdict";
import { appendAudit } from "./audit";
import { database, databaseTime, isWriteConflict, type Transaction } from "./database";
import { logger } from "./logger";
import { enqueue, type Job } from "./queue";

/** What is wrong with the input, by the name of the field. "" holds for the whole form. */
export type FieldErrors = Record<string, string[]>;

export interface Context {
  actor: Actor;
  /** The database's clock, read after the row was locked. */
  now: Date;
  /** A new identifier, so that `decide` can name what it makes. */
  newId(): string;
}

/** What `decide` answers: the change to save, what the audit says of it, and what follows. */
export interface Decision<Change> {
  change: Change;
  /** For the audit log. No words of a sealed response, no personal data. */
  audit?: Record<string, unknown>;
  effects?: Job[];
}

export type Outcome<Result> =
  | { ok: true; result: Result }
  | { ok: false; refusal: Refusal }
  | { ok: false; errors: FieldErrors }
  | { ok: false; missing: true };

export interface CommandSpec<Input, Loaded, Change, Result> {
  /** "challenge.publish": noun, dot, verb. The authorisation matrix has a row for each. */
  name: string;
  /** Reads what the decision needs, the row to be changed locked first. Null: there is no such thing. */
  load(tx: Transaction, input: Input, actor: Actor): Promise<Loaded | null>;
  /** The noun and the id that the audit files this under. */
  subject(loaded: Loaded, input: Input): { type: string; id: string };
  /** Who may, and why not: from `domain/<noun>/policy.ts`, the same that pages ask. */
  policy(actor: Actor, loaded: Loaded, now: Date, input: Input): Verdict;
  /** Pure: the next state from the row, the input and the time. May throw Refused or Invalid. */
  decide(loaded: Loaded, input: Input, context: Context): Decision<Change>;
  save(
    tx: Transaction,
    change: Change,
    loaded: Loaded,
    context: Context,
    input: Input,
  ): Promise<Result>;
}

/** Thrown by `decide`: the input is well formed and yet does not fit. */
export class Invalid extends Error {
  constructor(readonly errors: FieldErrors) {
    super(Object.values(errors).flat().join(" "));
  }
}

/** Thrown by `decide`: the rule says no for a reason that only the data shows. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(`${refusal.reason} ${refusal.remedy}`);
  }
}

export interface Command<Input, Result> {
  (actor: Actor, input: Input): Promise<Outcome<Result>>;
  readonly commandName: string;
  /** Only asks the policy, and writes nothing. Null: there is no such thing. */
  ask(actor: Actor, input: Input): Promise<Verdict | null>;
  /** Asks it for each of several actors, who read the same state of the database. */
  askAll(actors: readonly Actor[], input: Input): Promise<(Verdict | null)[]>;
}

const registry = new Set<string>();

/** The names of all commands whose modules are loaded: the authorisation matrix is held against it. */
export function commandNames(): readonly string[] {
  return [...registry].sort();
}

/**
 * The one way a write goes: in one transaction it loads and locks, asks the database for the time,
 * asks the policy, decides, saves, appends to the audit and queues what follows. A refusal changes
 * nothing; that of somebody who is signed in is audited too, that of anybody else logged. One that deadlocks with another was rolled back whole, and is
 * carried out anew.
 */
export function command<Input, Loaded, Change, Result>(
  spec: CommandSpec<Input, Loaded, Change, Result>,
): Command<Input, Result> {
  registry.add(spec.name);
  const run = (actor: Actor, input: Input) =>
    withRetries(() => database().$transaction((tx) => carryOut(tx, spec, actor, input), PATIENT));
  const askAll = (actors: readonly Actor[], input: Input) =>
    database().$transaction((tx) => askPolicy(tx, spec, actors, input), PATIENT);
  const ask = async (actor: Actor, input: Input) => {
    const [verdict = null] = await askAll([actor], input);
    return verdict;
  };
  return Object.assign(run, { commandName: spec.name, ask, askAll });
}

/** In milliseconds: how long a transaction may take, and may wait for a connection. */
const PATIENT = { timeout: 30_000, maxWait: 30_000 };

/** How often a command is tried that the database gave up for another's sake. */
const ATTEMPTS = 5;

/** Two that wait for each other: the database rolls one of them back, and that one starts anew. */
async function withRetries<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (tries === ATTEMPTS || !isWriteConflict(error)) throw error;
    }
  }
}

/** Asks the policy for each actor. What does not depend on the actor is loaded once. */
async function askPolicy<Input, Loaded, Change, Result>(
  tx: Transaction,
  spec: CommandSpec<Input, Loaded, Change, Result>,
  actors: readonly Actor[],
  input: Input,
): Promise<(Verdict | null)[]> {
  const [first] = actors;
  if (!first) return [];
  // A function that takes no actor answers all of them alike.
  const takesActor = spec.load.length > 2;
  const shared = takesActor ? null : await spec.load(tx, input, first);
  const loaded: (Loaded | null)[] = [];
  for (const actor of actors) {
    loaded.push(takesActor ? await spec.load(tx, input, actor) : shared);
  }
  const now = await databaseTime(tx);
  return actors.map((actor, place) => {
    const found = loaded[place] ?? null;
    return found === null ? null : spec.policy(actor, found, now, input);
  });
}

async function carryOut<Input, Loaded, Change, Result>(
  tx: Transaction,
  spec: CommandSpec<Input, Loaded, Change, Result>,
  actor: Actor,
  input: Input,
): Promise<Outcome<Result>> {
  const loaded = await spec.load(tx, input, actor);
  if (loaded === null) return { ok: false, missing: true };
  const now = await databaseTime(tx);
  const { type, id } = spec.subject(loaded, input);
  const entry = { command: spec.name, actor, subjectType: type, subjectId: id };
  const refused = async (refusal: Refusal): Promise<Outcome<Result>> => {
    // Whoever is not signed in writes no history: the chain would grow as they please.
    if (actor.kind === "anonymous") {
      logger().info({ command: spec.name, reason: refusal.reason }, "A stranger was refused.");
      return { ok: false, refusal };
    }
    await appendAudit(tx, { ...entry, outcome: "REFUSED", data: { reason: refusal.reason } });
    return { ok: false, refusal };
  };

  const verdict = spec.policy(actor, loaded, now, input);
  if (!verdict.allowed) return refused(verdict);
  const context: Context = { actor, now, newId };
  let decision: Decision<Change>;
  try {
    decision = spec.decide(loaded, input, context);
  } catch (error) {
    if (error instanceof Invalid) return { ok: false, errors: error.errors };
    if (error instanceof Refused || error instanceof LifecycleError) return refused(error.refusal);
    throw error;
  }
  const result = await spec.save(tx, decision.change, loaded, context, input);
  await enqueue(tx, decision.effects ?? []);
  await appendAudit(tx, { ...entry, outcome: "DONE", data: decision.audit });
  return { ok: true, result };
}
