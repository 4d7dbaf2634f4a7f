import { z } from "zod";
import { PHASE_ENDS, RATINGS } from "@/domain/contract/rating";
import { day, id, oneOf, optionalText, paragraphs, pounds, tick } from "@/domain/input";

/** How many indicators the form has room for. */
export const MOST_INDICATORS = 5;

/** With which winner of which challenge. */
const about = { challengeId: id(), responseId: id() };

export const signed = z
  .object({
    ...about,
    valuePence: pounds("Give the value of the contract in pounds, with VAT").refine(
      (pence) => pence > 0n,
      "Give a value above zero",
    ),
    signedOn: day("Say on which day it was signed"),
    startsOn: day("Say on which day the work starts"),
    endsOn: day("Say on which day it ends"),
    reason: optionalText(2_000),
  })
  .catchall(z.unknown())
  .transform(
    (
      { challengeId, responseId, valuePence, signedOn, startsOn, endsOn, reason, ...rest },
      context,
    ) => {
      const words = (name: string) => {
        const read = optionalText(300).safeParse(rest[name]);
        if (read.success) return read.data;
        const [issue] = read.error.issues;
        context.addIssue({ code: "custom", path: [name], message: issue?.message ?? "" });
        return "";
      };
      const typed = Array.from({ length: MOST_INDICATORS }, (_, place) => ({
        place,
        name: words(`indicator${place}`),
        target: words(`target${place}`),
      }));
      for (const { place, name, target } of typed) {
        if (name === "" && target !== "") {
          const message = "Say what is measured";
          context.addIssue({ code: "custom", path: [`indicator${place}`], message });
        }
        if (name !== "" && target === "") {
          const message = "Say what has to be reached";
          context.addIssue({ code: "custom", path: [`target${place}`], message });
        }
      }
      const indicators = typed
        .filter(({ name }) => name !== "")
        .map(({ name, target }) => ({ name, target }));
      return {
        challengeId,
        responseId,
        valuePence,
        signedOn,
        startsOn,
        endsOn,
        indicators,
        reason,
      };
    },
  );

export const decidedContract = z.object({
  challengeId: id(),
  proposalId: id(),
  decision: oneOf(["approve", "return"], "Choose what you want to do"),
  reason: optionalText(),
});

export const rated = z.object({
  ...about,
  indicatorId: id(),
  periodEnds: day("Say until which day it was measured"),
  rating: oneOf(RATINGS, "Choose how well it was met"),
  note: paragraphs("Say what was measured: everybody reads it"),
  otherMeaning: tick(),
});

export const ended = z.object({
  ...about,
  phaseId: id(),
  ended: oneOf(PHASE_ENDS, "Choose how it ended"),
  learnt: paragraphs("Say what was learnt: everybody reads it"),
  otherMeaning: tick(),
});
