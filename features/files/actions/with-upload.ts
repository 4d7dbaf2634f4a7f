import type { Actor } from "@/domain/actor";
import type { FileKind } from "@/domain/file/types";
import type { Command, FieldErrors, Outcome } from "@/lib/command";
import { type Limit, spend } from "@/lib/rate-limit";
import { dropBytes, type StoredUpload, storeUpload } from "../records";
import { type CheckedUpload, checkUpload } from "../records/check-upload";

/** How the bytes of a checked file are put into the storage, and taken out again. */
export interface Keeping<Stored> {
  keep(checked: CheckedUpload): Promise<Stored>;
  drop(stored: Stored): Promise<void>;
}

const AS_IT_IS: Keeping<StoredUpload> = { keep: storeUpload, drop: dropBytes };

/** Drawing pictures costs; nobody adds more than this in an hour by hand. */
const UPLOADS: Limit = { name: "upload", points: 60, seconds: 60 * 60 };

interface Chosen {
  /** Null where none was chosen. */
  file: File | null;
  kind: FileKind;
  /** The field that a problem is shown at. */
  field?: string;
}

/**
 * Runs a command that attaches a file. The policy is asked first, so that nobody is given work for
 * who may not; then the file is checked and its bytes stored, outside of the transaction; then the
 * command saves. Where it does not, the bytes are taken out again.
 * @param input of the command, with the stored file or null.
 */
export async function withUpload<Input, Result>(
  command: Command<Input, Result>,
  actor: Actor,
  chosen: Chosen,
  input: (upload: StoredUpload | null) => Input,
): Promise<Outcome<Result>> {
  return withKept(AS_IT_IS, command, actor, chosen, input);
}

/** The same, for bytes that are not kept as they are. */
export async function withKept<Stored, Input, Result>(
  keeping: Keeping<Stored>,
  command: Command<Input, Result>,
  actor: Actor,
  { file, kind, field = "file" }: Chosen,
  input: (upload: Stored | null) => Input,
): Promise<Outcome<Result>> {
  if (!file) return command(actor, input(null));
  const verdict = await command.ask(actor, input(null));
  if (!verdict?.allowed || actor.kind !== "person") return command(actor, input(null));
  const wait = await spend(UPLOADS, actor.userId);
  if (wait !== null) return problem(field, tooMany(wait));
  const checked = await checkUpload(kind, file);
  if ("problem" in checked) return problem(field, checked.problem);
  return runWith(keeping, command, actor, await keeping.keep(checked), input);
}

async function runWith<Stored, Input, Result>(
  keeping: Keeping<Stored>,
  command: Command<Input, Result>,
  actor: Actor,
  stored: Stored,
  input: (upload: Stored | null) => Input,
): Promise<Outcome<Result>> {
  let done = false;
  try {
    const outcome = await command(actor, input(stored));
    done = outcome.ok;
    return outcome;
  } finally {
    if (!done) await keeping.drop(stored);
  }
}

function problem(field: string, message: string): { ok: false; errors: FieldErrors } {
  return { ok: false, errors: { [field]: [message] } };
}

function tooMany(seconds: number): string {
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  return `You have added many files within the hour. Try again in ${minutes} minute${minutes === 1 ? "" : "s"}`;
}
