import { renderMessage } from "@/emails/message";
import { publishHead } from "@/features/audit/jobs/publish-head";
import { remindOfLapses } from "@/features/case-studies/commands/reminders";
import { closeDueChallenges } from "@/features/challenges/commands";
import { sendDigest } from "@/features/digest/commands";
import { digestRound } from "@/features/digest/jobs/round";
import { changeOverDueParts } from "@/features/evaluation/commands";
import { removeUnattached, sweepFiles } from "@/features/files/commands";
import { checkRegister } from "@/features/memberships/jobs/register-check";
import { compareSearch, refreshDocument } from "@/features/search/jobs/refresh";
import { spreadTechnology } from "@/features/search/jobs/refresh-technology";
import { codeLetter } from "@/features/session/jobs/send-code";
import { sendMail } from "@/lib/mail";
import type { JobName, Jobs, Message } from "@/lib/queue";
import { settings } from "@/lib/settings";

async function send({ to, subject, stop, ...letter }: Message): Promise<void> {
  const { BASE_URL } = settings();
  const content = await renderMessage({ base: BASE_URL, stop, ...letter });
  await sendMail({
    to,
    subject,
    ...content,
    oneClickStop: stop && `${BASE_URL}${stop.oneClick}`,
  });
}

/** One handler for each kind of job. Each may be called twice with the same job and does no harm. */
export const HANDLERS: { [Name in JobName]: (data: Jobs[Name]) => Promise<void> } = {
  "mail.message": send,
  "session.sendCode": async ({ codeId }) => {
    const letter = await codeLetter(codeId);
    if (letter) await send(letter);
  },
  "search.refresh": ({ type, id }) => refreshDocument(type, id),
  "search.compare": () => compareSearch(),
  "challenge.closeDue": async () => {
    await closeDueChallenges();
  },
  "challenge.changeOver": async () => {
    await changeOverDueParts();
  },
  "confirmation.remind": async () => {
    await remindOfLapses();
  },
  "audit.publishHead": async () => {
    await publishHead();
  },
  "files.remove": ({ id }) => removeUnattached(id),
  "files.sweep": async () => {
    await sweepFiles();
  },
  "digest.round": (round) => digestRound(round),
  "digest.send": async (one) => {
    await sendDigest({ kind: "system", as: "digest.send" }, one);
  },
  "technology.spread": (page) => spreadTechnology(page),
  "supplier.checkRegister": ({ organisationId }) => checkRegister(organisationId),
};
