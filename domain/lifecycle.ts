import { ALLOWED, type Refusal, refuse, type Verdict } from "./verdict";

export interface Transition<State extends string> {
  from: readonly State[];
  /** Left out: the step leads to no other state. */
  to?: State;
  /** Said when the state does not fit; has to name what would. */
  otherwise: string;
  /** Said instead in a state in which something else helps. */
  otherwiseIn?: Readonly<Partial<Record<State, string>>>;
}

/** Not public yet · open · sealed · being worked on · waiting · done · stopped. */
export type Tone = "draft" | "open" | "sealed" | "work" | "wait" | "done" | "stop";

/** What every lifecycle says of a state. Whatever else is asked about its states each adds itself. */
export interface StateFacts {
  /** What people see. */
  words: string;
  /** No step leads out of it. */
  terminal?: true;
}

/** For a lifecycle whose states are shown as tags. */
export interface TaggedFacts extends StateFacts {
  tone: Tone;
}

/** For what its owner publishes and an operator can hide. */
export interface PublishedFacts extends StateFacts {
  /** Its owner has published it; whether everybody sees it or an operator alone. */
  published: boolean;
  /** Everybody may see it. */
  public: boolean;
}

export interface Lifecycle<
  State extends string,
  Action extends string,
  Facts extends StateFacts = StateFacts,
> {
  readonly name: string;
  /** Every state with what is asked about it. */
  readonly states: Readonly<Record<State, Facts>>;
  readonly transitions: Readonly<Record<Action, Transition<State>>>;
}

/**
 * Declares a lifecycle as a table, and refuses a table that contradicts itself.
 * @throws if a step leaves a terminal state, or none leaves another.
 */
export function defineLifecycle<
  State extends string,
  Action extends string,
  Facts extends StateFacts = StateFacts,
>(table: Lifecycle<State, Action, Facts>): Lifecycle<State, Action, Facts> {
  const steps = Object.entries<Transition<State>>(table.transitions);
  for (const state of statesOf(table)) {
    const leaving = steps.find(([, { from }]) => from.includes(state));
    const { terminal } = table.states[state];
    if (terminal && leaving)
      throw new Error(`${table.name}: "${leaving[0]}" leaves the terminal state ${state}`);
    if (!terminal && !leaving)
      throw new Error(`${table.name}: no step leaves ${state}; give it one, or call it terminal`);
  }
  return table;
}

interface Table<State extends string, Facts> {
  readonly states: Readonly<Record<State, Facts>>;
}

/** Every state of a table, in its order. */
export function statesOf<State extends string>(table: Table<State, unknown>): State[] {
  return Object.keys(table.states) as State[];
}

/** The facts that hold of a state or do not. */
type YesOrNo<Facts> = {
  [Fact in keyof Facts]-?: Facts[Fact] extends boolean | undefined ? Fact : never;
}[keyof Facts];

/** The states of which a fact holds: for `in` of a query, and for `= ANY` in raw SQL. */
export function statesWhere<State extends string, Facts>(
  table: Table<State, Facts>,
  fact: YesOrNo<Facts>,
): State[] {
  return statesOf(table).filter((state) => table.states[state][fact]);
}

/** Whether `action` may be taken in `state`, and if not, why and what to do. */
export function mayTransition<State extends string, Action extends string>(
  table: Lifecycle<State, Action>,
  state: State,
  action: Action,
): Verdict {
  const { from, otherwise, otherwiseIn } = table.transitions[action];
  if (from.includes(state)) return ALLOWED;
  return refuse(
    `This ${table.name} is ${table.states[state].words.toLowerCase()}.`,
    otherwiseIn?.[state] ?? otherwise,
  );
}

/**
 * The state after `action`.
 * @throws {LifecycleError} carrying the refusal when the table has no such step.
 */
export function transition<State extends string, Action extends string>(
  table: Lifecycle<State, Action>,
  state: State,
  action: Action,
): State {
  const verdict = mayTransition(table, state, action);
  if (!verdict.allowed) throw new LifecycleError(verdict);
  return table.transitions[action].to ?? state;
}

export class LifecycleError extends Error {
  constructor(readonly refusal: Refusal) {
    super(`${refusal.reason} ${refusal.remedy}`);
  }
}
