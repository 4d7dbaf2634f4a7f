import { z } from "zod";
import type { DoneWords } from "@/components/notices/done-notice";
import type { JobName } from "@/lib/queue";

const KINDS: Readonly<Record<JobName, string>> = {
  "session.sendCode": "Sign-in code",
  "mail.message": "Letter",
  "search.refresh": "Refresh of what the search knows of a page",
  "search.compare": "Nightly comparison of the search with the database",
  "challenge.closeDue": "Closing of challenges whose deadline has passed",
  "challenge.changeOver": "Handing over of parts to deputies and back",
  "confirmation.remind": "Reminders of confirmations that lapse soon",
  "audit.publishHead": "Hourly signature of the audit log’s head",
  "files.remove": "Removal of a file",
  "files.sweep": "Nightly removal of files that nothing names",
  "digest.round": "Round of the monthly digest",
  "digest.send": "Monthly digest of one person",
  "technology.spread": "Refresh of the pages that name a technology",
  "supplier.checkRegister": "Look-up in the register of companies",
};

/** What a kind of job does; its own name where there is no such kind any more. */
export function kindInWords(job: string): string {
  return job in KINDS ? KINDS[job as JobName] : job;
}

const jobData = z
  .object({
    type: z.string(),
    id: z.string(),
    organisationId: z.string(),
    month: z.string(),
    code: z.string(),
  })
  .partial();

/** What a job was about, as far as that is nobody's personal data: of a letter no word and no address. */
export function aboutInWords(job: string, data: unknown): string | null {
  const { type, id, organisationId, month, code } = jobData.safeParse(data).data ?? {};
  if (job === "mail.message")
    return code === undefined ? null : "With a sign-in code, which does not hold any more";
  return [type, id, organisationId, month].filter((one) => one !== undefined).join(" ") || null;
}

/** What was just done, by the `done=` of the address. */
export const DONE: DoneWords = {
  again: "On the queue again. What fails once more comes back to this page.",
  aside: "Put aside. It is not tried again.",
};
