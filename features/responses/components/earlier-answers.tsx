import { Fold } from "@/components/data/fold";
import { ButtonLink } from "@/components/forms/button";
import { Section } from "@/components/frame/section";
import { Link } from "@/components/link";
import { formatMonthYear } from "@/domain/format/dates";
import { plural } from "@/domain/format/numbers";
import { countWords } from "@/domain/format/words";
import type { Weakened } from "@/domain/response/library";
import { RESPONSE } from "@/domain/response/states";
import { Paragraphs } from "@/features/challenges/components/paragraphs";
import type { EarlierAnswer } from "../queries/library";

interface EarlierAnswersProps {
  answers: readonly EarlierAnswer[];
  /** The page of the question, to which an answer is taken. */
  path: string;
}

/** What the supplier wrote before, to be used again. */
export function EarlierAnswers({ answers, path }: EarlierAnswersProps) {
  if (answers.length === 0) return null;
  return (
    <Section
      heading="What you wrote before"
      aside="Your own answers to earlier challenges. Nobody else sees this list"
    >
      {answers.map((answer) => (
        <Fold key={answer.key} summary={summaryOf(answer)}>
          <div className="prose">
            <p className="small muted">
              To “{answer.question}” in{" "}
              <Link href={`/challenges/${answer.challenge.slug}`}>{answer.challenge.title}</Link>.{" "}
              {RESPONSE.states[answer.state].words}.
            </p>
            {answer.weakened.map((weak) => (
              <p key={`${weak.caseStudy} ${weak.measure}`} className="flag flag--stop">
                <b>{WORDS[weak.standing]}</b> It names “{weak.caseStudy}”, and “{weak.measure}”
                there {NOW[weak.standing]}
              </p>
            ))}
            <Paragraphs text={answer.text} />
            <p className="btns gap-sm">
              <ButtonLink href={`${path}?use=${answer.key}`} kind="hollow" small>
                Use this answer<span className="vh"> to {answer.title}</span>
              </ButtonLink>
            </p>
          </div>
        </Fold>
      ))}
    </Section>
  );
}

const WORDS: Readonly<Record<Weakened["standing"], string>> = {
  lapsed: "Its evidence has lapsed.",
  corrected: "Its evidence has been corrected.",
  disputed: "Its evidence is disputed.",
};

const NOW: Readonly<Record<Weakened["standing"], string>> = {
  lapsed: "is confirmed no longer.",
  corrected: "has other figures from the public body.",
  disputed: "is disputed by the public body.",
};

function summaryOf({ title, text, challenge, weakened }: EarlierAnswer): string {
  const when = challenge.closedOn ? `, ${formatMonthYear(challenge.closedOn)}` : "";
  const mark = weakened.length > 0 ? ". Its evidence holds no more" : "";
  return `${title}${when}, ${plural(countWords(text), "word")}${mark}`;
}
