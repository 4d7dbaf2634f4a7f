import { renderMessage } from "@/emails/message";
import { remindOfLapses } from "@/features/case-studies/reminder-commands";
import { closeDueChallenges } from "@/features/challenges/commands";
import { removeUnattached, sweepFiles } from "@/features/files/commands";
import { compareSearch, refreshDocument } from "@/features/search/refresh";
import { sendMail } from "@/lib/mail";
import type { JobName, Jobs } from "@/lib/queue";
import { settings } from "@/lib/settings";

/** One handler for each kind of job. Each may be called twice with the same job and does no harm. */
export const HANDLERS: { [Name in JobName]: (data: Jobs[Name]) => Promise<void> } = {
  "mail.message": async ({ to, subject, paragraphs, link, code }) => {
    const url = link && { label: link.label, url: `${settings().BASE_URL}${link.path}` };
    await sendMail({ to, subject, ...(await renderMessage({ paragraphs, link: url, code })) });
  },
  "search.refresh": ({ type, id }) => refreshDocument(type, id),
  "search.compare": () => compareSearch(),
  "challenge.closeDue": async () => {
    await closeDueChallenges();
  },
  "confirmation.remind": async () => {
    await remindOfLapses();
  },
  "files.remove": ({ id }) => removeUnattached(id),
  "files.sweep": async () => {
    await sweepFiles();
  },
};
