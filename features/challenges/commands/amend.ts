import { type Amendment, amendedContent, amendmentProblems } from "@/domain/challenge/amendment";
import { mayAmend } from "@/domain/challenge/policy";
import { LETTERS } from "@/domain/letters/catalogue";
import { dateOf } from "@/domain/timetable/day";
import { refuse } from "@/domain/verdict";
import { followersOf, respondersOf } from "@/features/letters/queries";
import { command, Invalid, Refused } from "@/lib/command";
import { letterTo } from "@/lib/letters";
import { lockChallenge } from "../queries";
import { contentOf } from "../records/content";
import { recordRelease } from "../releases";
import type { AmendmentInput } from "../schema";

/**
 * Publishes the next version while the challenge is open, and tells everybody who follows. A material
 * amendment moves the deadline later; criteria, weights, scale, ties and price stay as published.
 */
export const amendChallenge = command({
  name: "challenge.amend",
  async load(tx, { id }: AmendmentInput, actor) {
    const locked = await lockChallenge(tx, id, actor);
    if (!locked) return null;
    const followers = await followersOf(tx, "challenge", id);
    return { ...locked, followers, responders: await respondersOf(tx, id) };
  },
  subject: ({ row }) => ({ type: "challenge", id: row.id }),
  policy: (actor, { facts }, now) => mayAmend(actor, facts, now),
  decide({ row, followers, responders }, input, { now }) {
    if (input.version !== row.version) throw new Refused(amendedMeanwhile(row.version));
    const amendment = amendmentOf(input);
    const before = contentOf(row);
    const problems = amendmentProblems(before, amendment, now);
    if (Object.keys(problems).length > 0) throw new Invalid(problems);
    const number = row.version + 1;
    const { material, texts, closesAt, questionsCloseAt } = amendment;
    const letter = { challenge: row, number, closesAt };
    const recipients = material ? responders : [];
    return {
      change: {
        data: {
          ...texts,
          insuranceBeforeAward: amendment.insuranceBeforeAward,
          accountsBeforeAward: amendment.accountsBeforeAward,
          closesAt,
          questionsCloseAt,
          evaluationEndsOn: dateOf(amendment.evaluationEndsOn),
          awardNoticeOn: dateOf(amendment.awardNoticeOn),
          startsOn: dateOf(amendment.startsOn),
          version: number,
          revision: row.revision + 1,
        },
        version: {
          number,
          material,
          summary: input.change,
          content: amendedContent(before, amendment),
          publishedAt: now,
        },
      },
      audit: { version: number, material },
      effects: [
        { name: "search.refresh", data: { type: "challenge", id: row.id } },
        ...letterTo(recipients, LETTERS.challenge.replaceOrConfirm, letter),
        ...letterTo(
          followers.filter((to) => !recipients.includes(to)),
          LETTERS.challenge.changed,
          { ...letter, change: input.change, material },
        ),
      ],
    };
  },
  async save(tx, { data, version }, { row }, { now }) {
    await tx.challenge.update({ where: { id: row.id }, data });
    await tx.challengeVersion.create({ data: { ...version, challengeId: row.id } });
    await recordRelease(tx, row.id, "tenderAmendment", now);
    return { slug: row.slug, number: version.number };
  },
});

function amendmentOf(input: AmendmentInput): Amendment {
  const { summary, users, problem, legacy, tried, conditions } = input;
  const { insuranceBeforeAward, accountsBeforeAward } = input;
  const { evaluationEndsOn, awardNoticeOn, startsOn } = input;
  return {
    texts: { summary, users, problem, legacy, tried, conditions },
    material: input.material === "yes",
    questionsCloseAt: new Date(input.questionsCloseAt),
    closesAt: new Date(input.closesAt),
    insuranceBeforeAward,
    accountsBeforeAward,
    evaluationEndsOn,
    awardNoticeOn,
    startsOn,
  };
}

function amendedMeanwhile(version: number) {
  return refuse(
    `Somebody else published version ${version} while you wrote.`,
    "What you typed is still here. Open the amendment again in another tab and bring the two together.",
  );
}
