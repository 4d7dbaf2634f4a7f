import {
  type Amendment,
  amendedContent,
  amendmentProblems,
  isMaterial,
} from "@/domain/challenge/amendment";
import { changedDates } from "@/domain/challenge/changes";
import { LETTERS } from "@/domain/letters/catalogue";
import { dateOf } from "@/domain/timetable/day";
import { refuse } from "@/domain/verdict";
import { Invalid, Refused } from "@/lib/command";
import type { Transaction } from "@/lib/database";
import { letterTo } from "@/lib/letters";
import type { WholeChallenge } from "../queries";
import { contentOf } from "../records/content";
import { amendmentOf } from "../records/proposals";
import { recordRelease } from "../releases";
import type { AmendmentInput } from "../schema";

/** Who is told of an amendment: everybody who follows, has asked or has begun to respond, and who has a part in it. */
export interface Told {
  followers: readonly string[];
  /** Those who asked a question. */
  asked: readonly string[];
  /** The lead, the approver and the panel. */
  team: readonly string[];
  responding: readonly string[];
  /** Of these, those whose response was received: it answers the version before. */
  responders: readonly string[];
}

/** @throws {Invalid} by field, where it may not be published. @throws {Refused} where it is for an earlier version. */
export function checkAmendment(row: WholeChallenge, input: AmendmentInput, now: Date): Amendment {
  if (input.version !== row.version) throw new Refused(amendedMeanwhile(row.version));
  const amendment = amendmentOf(input);
  const problems = amendmentProblems(contentOf(row), amendment, now);
  if (Object.keys(problems).length > 0) throw new Invalid(problems);
  return amendment;
}

/**
 * The next version of an open challenge, and the letters about it. A material amendment moves the deadline later;
 * criteria, weights, scale, ties and price stay as published.
 */
export function amendmentMade(
  row: WholeChallenge,
  { followers, asked, team, responding, responders }: Told,
  input: AmendmentInput,
  now: Date,
) {
  const amendment = checkAmendment(row, input, now);
  const number = row.version + 1;
  const { texts, closesAt, questionsCloseAt } = amendment;
  const content = contentOf(row);
  const material = isMaterial(content, amendment);
  const amended = amendedContent(content, amendment);
  const dates = changedDates(content, amended);
  const letter = { challenge: row, number, closesAt, change: input.change, dates };
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
        content: amended,
        publishedAt: now,
      },
    },
    effects: [
      { name: "search.refresh", data: { type: "challenge", id: row.id } } as const,
      ...letterTo([...recipients], LETTERS.challenge.replaceOrConfirm, letter),
      ...letterTo(
        [...followers, ...asked, ...responding, ...team].filter((to) => !recipients.includes(to)),
        LETTERS.challenge.changed,
        { ...letter, material },
      ),
    ],
  };
}

export async function saveAmendment(
  tx: Transaction,
  { id }: WholeChallenge,
  { data, version }: ReturnType<typeof amendmentMade>["change"],
  now: Date,
): Promise<void> {
  await tx.challenge.update({ where: { id }, data });
  await tx.challengeVersion.create({ data: { ...version, challengeId: id } });
  await recordRelease(tx, id, "tenderAmendment", now);
}

function amendedMeanwhile(version: number) {
  return refuse(
    `Somebody else published version ${version} while you wrote.`,
    "What you typed is still here. Open the amendment again in another tab and bring the two together.",
  );
}
