import type { Person } from "@/domain/actor";
import { failureInWords } from "@/domain/jobs/failure";
import { mayLookAfterJobs } from "@/domain/jobs/policy";
import type { Refusal } from "@/domain/verdict";
import { database } from "@/lib/database";
import { failedByKind, failedJobs } from "./queries";
import { jobOf } from "./records";
import { aboutInWords, kindInWords } from "./words";

const A_PAGE = 20;

export interface FailedKind {
  job: string;
  kind: string;
  count: number;
}

export interface FailedEntry {
  id: string;
  job: string;
  kind: string;
  about: string | null;
  queuedAt: Date;
  failedAt: Date;
  tries: number;
  why: string;
  /** Whether it is of any use to try it again. */
  canBeTried: boolean;
  /** By which the log knows it. */
  sourceId: string;
}

export interface FailedJobsPage {
  total: number;
  kinds: FailedKind[];
  entries: FailedEntry[];
  page: number;
  pages: number;
}

/** Jobs that failed for good, for operators. @param page from 1. */
export async function failedJobsPage(
  person: Person,
  page: number,
): Promise<FailedJobsPage | Refusal> {
  const verdict = mayLookAfterJobs(person);
  if (!verdict.allowed) return verdict;
  const [counts, failed] = await Promise.all([
    failedByKind(database()),
    failedJobs(database(), page, A_PAGE),
  ]);
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  return {
    total,
    kinds: counts.map(({ job, count }) => ({ job, kind: kindInWords(job), count })),
    entries: failed.map(({ data, output, ...rest }) => ({
      ...rest,
      kind: kindInWords(rest.job),
      about: aboutInWords(rest.job, data),
      why: failureInWords(output),
      canBeTried: jobOf({ job: rest.job, data }) !== null,
    })),
    page,
    pages: Math.max(1, Math.ceil(total / A_PAGE)),
  };
}

/** How many jobs failed for good, for an operator's navigation; null for everybody else. */
export async function countFailedJobs(person: Person): Promise<number | null> {
  if (!mayLookAfterJobs(person).allowed) return null;
  const counts = await failedByKind(database());
  return counts.reduce((sum, { count }) => sum + count, 0);
}
