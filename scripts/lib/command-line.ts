import { root } from "./root";
import { startGuarded } from "./services/guarded";
import { throwAwayFolder } from "./services/throw-away";

export type Command = {
  command: string;
  args: string[];
  env?: Record<string, string | undefined>;
  /** After how long it is ended. */
  seconds: number;
  onLine: (line: string) => unknown;
};

/**
 * Runs a command to its end, under a guard, so that it does not outlive this process.
 *
 * @returns its exit code, or null when it was ended by a signal
 * @throws Error when it could not be started
 */
export async function runCommand(command: Command): Promise<number | null> {
  const record = throwAwayFolder();
  try {
    const run = await startGuarded(
      {
        name: "command",
        command: command.command,
        args: command.args,
        cwd: root,
        env: command.env ?? process.env,
        stopSignal: "SIGTERM",
        graceMs: 30_000,
      },
      record.path,
      command.onLine,
    );
    const limit = setTimeout(() => void run.stop(), command.seconds * 1000);
    const exit = await run.exited;
    clearTimeout(limit);
    if (exit.error) throw new Error(`${command.command} could not be started: ${exit.error}`);
    return exit.code ?? null;
  } finally {
    record.remove();
  }
}
