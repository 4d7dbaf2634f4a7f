import { CHALLENGE, stateAt } from "@/domain/challenge/states";
import { plural } from "@/domain/format/numbers";
import { transition } from "@/domain/lifecycle";
import { type ResponseContent, readContent } from "@/domain/response/content";
import { labelResponses } from "@/domain/response/labels";
import { mayOpen } from "@/domain/response/policy";
import { command } from "@/lib/command";
import { lockRow, type Transaction } from "@/lib/database";

/**
 * Opens, after the deadline, what was submitted last and not withdrawn: the sealed content is
 * written over the supplier's later drafts, and each response gets its letter.
 */
export const openResponses = command({
  name: "response.open",
  async load(tx, input: { challengeId: string }, actor) {
    if (!(await lockRow(tx, "Challenge", input.challengeId))) return null;
    const challenge = await tx.challenge.findUniqueOrThrow({
      where: { id: input.challengeId },
      include: {
        criteria: { select: { id: true, key: true } },
        parts: { where: { part: "LEAD" }, select: { userId: true } },
      },
    });
    const submitted = await tx.response.findMany({
      where: { challengeId: input.challengeId, state: "SUBMITTED" },
      select: { id: true },
    });
    const personIsLead =
      actor.kind === "person" && challenge.parts.some(({ userId }) => userId === actor.userId);
    return { challenge, submitted, personIsLead };
  },
  subject: ({ challenge }) => ({ type: "challenge", id: challenge.id }),
  policy: (actor, { challenge, personIsLead }, now) =>
    mayOpen(actor, { ...challenge, personIsLead }, now),
  decide({ challenge, submitted }, _input, { now }) {
    const closed = stateAt(challenge.state, challenge.closesAt, now);
    const ids = submitted.map(({ id }) => id);
    return {
      change: {
        state: transition(CHALLENGE, closed, "open"),
        openedAt: now,
        labels: labelResponses(challenge.id, ids),
      },
      audit: { opened: plural(ids.length, "response") },
      effects: [{ name: "search.refresh", data: { type: "challenge", id: challenge.id } }],
    };
  },
  async save(tx, { state, openedAt, labels }, { challenge }) {
    const criteria = new Map(challenge.criteria.map(({ id, key }) => [key, id]));
    for (const [responseId, label] of labels) await unseal(tx, responseId, label, criteria);
    await tx.challenge.update({ where: { id: challenge.id }, data: { state, openedAt } });
    return { opened: labels.size };
  },
});

async function unseal(
  tx: Transaction,
  responseId: string,
  label: string,
  criteria: ReadonlyMap<string, string>,
): Promise<void> {
  const sealed = await tx.submission.findFirstOrThrow({
    where: { responseId, withdrawnAt: null },
    orderBy: { number: "desc" },
  });
  const content = readContent(sealed.content);
  await tx.answer.deleteMany({ where: { responseId } });
  await tx.answer.createMany({ data: answerRows(responseId, content, criteria) });
  const { price, ai, interests } = content;
  await tx.response.update({
    where: { id: responseId },
    data: { state: "OPENED", label, price, aiUsed: ai.used, aiDetail: ai.detail, interests },
  });
}

function answerRows(
  responseId: string,
  content: ResponseContent,
  criteria: ReadonlyMap<string, string>,
) {
  return content.answers.flatMap(({ criterion, text }) => {
    const criterionId = criteria.get(criterion);
    return criterionId ? [{ responseId, criterionId, text }] : [];
  });
}
