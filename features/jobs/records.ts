import { isAddress } from "@/domain/membership/email-domain";
import { JOB_NAMES, type Job, type Message } from "@/lib/queue";
import type { FailedJob } from "./queries";

/** The job as it was queued first; null where it is of no use to try it again. */
export function jobOf({ job, data }: Pick<FailedJob, "job" | "data">): Job | null {
  const name = JOB_NAMES.find((known) => known === job);
  if (!name) return null;
  const whole = { name, data } as Job;
  return whole.name === "mail.message" && !isOfUse(whole.data) ? null : whole;
}

/** A letter that is for nobody can never be sent, and a sign-in code runs out before its letter fails. */
function isOfUse({ to, code }: Message): boolean {
  return isAddress(to) && code === undefined;
}
