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

export interface Lifecycle<State extends string, Action extends string> {
  readonly name: string;
  /** Every state with the words people see for it. */
  readonly states: Readonly<Record<State, string>>;
  readonly terminal: readonly State[];
  readonly transitions: Readonly<Record<Action, Transition<State>>>;
}

/**
 * Declares a lifecycle as a table, and refuses a table that contradicts itself.
 * @throws if a transition leaves a terminal state.
 */
export function defineLifecycle<State extends string, Action extends string>(
  table: Lifecycle<State, Action>,
): Lifecycle<State, Action> {
  for (const [action, transition] of Object.entries<Transition<State>>(table.transitions)) {
    const dead = transition.from.find((state) => table.terminal.includes(state));
    if (dead) throw new Error(`${table.name}: "${action}" leaves the terminal state ${dead}`);
  }
  return table;
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
    `This ${table.name} is ${table.states[state].toLowerCase()}.`,
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
