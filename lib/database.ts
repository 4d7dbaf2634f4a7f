import { PrismaPg } from "@prisma/adapter-pg";
import { Prisma, PrismaClient } from "@/generated/prisma/client";
import { column, row, rows } from "./rows";
import { settings } from "./settings";

export type Database = PrismaClient;
/** A transaction: what commands write through. */
export type Transaction = Prisma.TransactionClient;
/** What reads may be made through: the pool, or the transaction that is under way. */
export type Reader = Transaction;

const globals = globalThis as { provenDatabase?: Database };

/** The one client of this process, made at first use. */
export function database(): Database {
  globals.provenDatabase ??= connect(settings().DATABASE_URL);
  return globals.provenDatabase;
}

/** @param url postgresql://…; at most ten connections. */
export function connect(url: string): Database {
  return new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: 10 }) });
}

/** Ends the connections of this process: for scripts, the worker and tests. */
export async function disconnect(): Promise<void> {
  await globals.provenDatabase?.$disconnect();
  globals.provenDatabase = undefined;
}

const CLOCK = row("the database's clock", { now: column.time });

/**
 * The time by the database's clock, as it is now and not when the transaction began.
 * Deadlines are decided by this, after the row is locked, and by nothing else.
 */
export async function databaseTime(reader: Reader): Promise<Date> {
  const [clock] = await rows(reader, CLOCK)`SELECT clock_timestamp() AS now`;
  if (!clock) throw new Error("The database did not tell the time.");
  return clock.now;
}

/** Tables whose rows a command may lock by id. */
export type Lockable =
  | "Organisation"
  | "User"
  | "Membership"
  | "JoinRequest"
  | "Invitation"
  | "SupplierProfile"
  | "CaseStudy"
  | "ConfirmationRequest"
  | "Challenge"
  | "Clarification"
  | "Response"
  | "Assessment"
  | "MergeRequest"
  | "NumberClaim"
  | "Proposal"
  | "Story"
  | "Hiding"
  | "StoredFile"
  | "Passkey";

/** Locks one row until the transaction ends. Answers whether it is there. */
export async function lockRow(tx: Transaction, table: Lockable, id: string): Promise<boolean> {
  if (!isUuid(id)) return false;
  const named = Prisma.raw(`"${table}"`);
  return (await tx.$executeRaw`SELECT 1 FROM ${named} WHERE id = ${id}::uuid FOR UPDATE`) === 1;
}

/** Lets nobody else go on under the same name until the transaction ends: for what has no row yet. */
export async function lockKey(tx: Transaction, key: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
}

/** Whether the database rolled a transaction back because it and another waited for each other. */
export function isWriteConflict(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  const { driverAdapterError } = error.meta ?? {};
  const raw = driverAdapterError instanceof Error ? driverAdapterError.message : "";
  return error.code === "P2034" || raw === "TransactionWriteConflict";
}

/** Ids come from addresses and forms: what is no UUID names no row. */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text);
}
