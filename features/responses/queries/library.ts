import { type Weakened, weakenedIn } from "@/domain/response/library";
import { knownToSupplier } from "@/domain/response/states";
import { claimsOfSupplier } from "@/features/case-studies/loaders";
import { database } from "@/lib/database";
import type { OwnResponse } from "../loaders";
import { LETTER } from "./letters";

/** Shown at once: who has written more looks at the responses themselves. */
const MOST = 12;

/** What the supplier wrote in an earlier response. */
export interface EarlierAnswer {
  /** For the address: "<response>:<criterion>". */
  key: string;
  /** The criterion that it answered, and what was asked. */
  title: string;
  question: string;
  text: string;
  challenge: { title: string; slug: string; closedOn: Date | null };
  /** What came of the response. */
  state: OwnResponse["response"]["state"];
  weakened: Weakened[];
}

/**
 * The supplier's own answers to earlier challenges, those opened last first. Drafts and sealed
 * responses are not among them: they are read on their own pages.
 */
export async function earlierAnswers({ response }: OwnResponse): Promise<EarlierAnswer[]> {
  const rows = await database().answer.findMany({
    where: {
      text: { not: "" },
      response: { supplierId: response.supplierId, label: { not: null }, id: { not: response.id } },
    },
    orderBy: [{ response: { challenge: { closesAt: "desc" } } }, { criterionId: "asc" }],
    take: MOST,
    include: {
      criterion: { select: { title: true, question: true } },
      response: {
        select: {
          state: true,
          summaries: LETTER,
          challenge: { select: { title: true, slug: true, closesAt: true } },
        },
      },
    },
  });
  if (rows.length === 0) return [];
  const claims = await claimsOfSupplier(response.supplierId);
  const outcomes = claims.map(({ caseStudy, measure, standing }) => ({
    caseStudy: caseStudy.title,
    measure,
    standing,
  }));
  return rows.map(
    ({ responseId, criterionId, text, criterion, response: { state, summaries, challenge } }) => ({
      key: `${responseId}:${criterionId}`,
      title: criterion.title,
      question: criterion.question,
      text,
      state: knownToSupplier(state, summaries.length > 0),
      challenge: { title: challenge.title, slug: challenge.slug, closedOn: challenge.closesAt },
      weakened: weakenedIn(text, outcomes),
    }),
  );
}
