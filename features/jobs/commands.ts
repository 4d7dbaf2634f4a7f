import type { z } from "zod";
import { mayLookAfterJobs } from "@/domain/jobs/policy";
import { command, Refused } from "@/lib/command";
import { forgetFailed } from "@/lib/queue";
import { type FailedJob, lockFailed } from "./queries";
import { jobOf } from "./records";
import type * as schema from "./schema";

type Which = z.output<typeof schema.tryAgain>;

const subjectOf = ({ job, id }: Which) => ({ type: "job", id: id ?? job });

/** Puts a job that failed for good on its queue again, or all of its kind, each with all its tries. */
export const tryAgain = command({
  name: "job.tryAgain",
  load: (tx, which: Which) => lockFailed(tx, which),
  subject: (_failed, which) => subjectOf(which),
  policy: (actor) => mayLookAfterJobs(actor),
  decide(failed, which) {
    refuseIfNone(failed);
    const retried = failed.flatMap((one) => {
      const job = jobOf(one);
      return job ? [{ id: one.id, job }] : [];
    });
    if (retried.length === 0) {
      throw new Refused({
        allowed: false,
        reason: "This cannot be done any more, however often it is tried.",
        remedy: "Put it aside.",
      });
    }
    return {
      change: retried.map(({ id }) => id),
      audit: { job: which.job, count: retried.length },
      effects: retried.map(({ job }) => job),
    };
  },
  save: (tx, ids) => forgetFailed(tx, ids),
});

/** Gives up a job that failed for good. */
export const putAside = command({
  name: "job.putAside",
  load: (tx, which: z.output<typeof schema.putAside>) => lockFailed(tx, which),
  subject: (_failed, which) => subjectOf(which),
  policy: (actor) => mayLookAfterJobs(actor),
  decide(failed, { job }) {
    refuseIfNone(failed);
    return {
      change: failed.map(({ id }) => id),
      audit: { job, tries: failed.map(({ tries }) => tries) },
    };
  },
  save: (tx, ids) => forgetFailed(tx, ids),
});

function refuseIfNone(failed: readonly FailedJob[]): void {
  if (failed.length > 0) return;
  throw new Refused({
    allowed: false,
    reason: "It does not stand among the jobs that failed any more.",
    remedy: "Somebody has tried it again or put it aside: look at the list anew.",
  });
}
