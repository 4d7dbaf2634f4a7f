import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";
import { dirname } from "node:path";

export type User = { uid: number; gid: number };

/** How to start a program that refuses to run as root. */
export type Unprivileged = Partial<User> & {
  /** What to put before the command; it takes care of the user then. */
  prefix: string[];
};

/**
 * PostgreSQL does not run as root. When root starts it, it runs as the user `postgres`, or `nobody`
 * where there is no such user: both need nothing to be added to the machine.
 *
 * @param owner who owns the data already, if there are any
 * @param paths what the program has to reach: its own files and its data
 * @throws Error with what to do, when a folder on the way is closed to that user
 */
export function unprivileged(owner: User | undefined, paths: string[]): Unprivileged {
  if (process.getuid?.() !== 0) return { prefix: [] };
  const user = owner ?? findUser("postgres") ?? findUser("nobody");
  if (!user) throw new Error("PostgreSQL does not run as root. Start this as an ordinary user.");
  const closed = paths.flatMap(ancestors).find((folder) => !isOpenTo(folder, user));
  if (closed === undefined) return { ...user, prefix: [] };
  const prefix = overridePrefix(user);
  if (prefix) return { ...user, prefix };
  throw new Error(
    `PostgreSQL does not run as root, and the user it runs as instead cannot get into ${closed}. Start this as an ordinary user, or move it to a folder that everybody may enter, such as /srv.`,
  );
}

function findUser(name: string): User | undefined {
  try {
    const id = (flag: string) =>
      Number.parseInt(execFileSync("id", [flag, name], { encoding: "utf8", stdio: "pipe" }), 10);
    return { uid: id("-u"), gid: id("-g") };
  } catch {
    return undefined;
  }
}

function ancestors(path: string): string[] {
  const parent = dirname(path);
  return parent === path ? [path] : [...ancestors(parent), parent];
}

function isOpenTo(folder: string, user: User): boolean {
  const { mode, uid, gid } = statSync(folder);
  if (uid === user.uid) return (mode & 0o100) !== 0;
  return (mode & (gid === user.gid ? 0o010 : 0o001)) !== 0;
}

/** Linux lets a user keep one right of root's: to pass folders that are closed to it. */
function overridePrefix(user: User): string[] | undefined {
  const prefix = [
    "setpriv",
    `--reuid=${user.uid}`,
    `--regid=${user.gid}`,
    "--clear-groups",
    "--inh-caps=-all,+dac_override",
    "--ambient-caps=-all,+dac_override",
  ];
  try {
    execFileSync("setpriv", [...prefix.slice(1), "true"], { stdio: "pipe" });
    return prefix;
  } catch {
    return undefined;
  }
}
