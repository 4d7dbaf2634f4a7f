import { Fold } from "@/components/data/fold";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/button";
import { CheckboxField } from "@/components/forms/checkbox-field";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { NotYetButton } from "@/components/forms/not-yet-button";
import { OtherMeaning } from "@/components/forms/other-meaning";
import { SelectField } from "@/components/forms/select-field";
import { TextArea } from "@/components/forms/text-area";
import { Columns } from "@/components/frame/columns";
import { Section } from "@/components/frame/section";
import { Link } from "@/components/link";
import { Empty } from "@/components/notices/empty";
import { mayAnswer, mayCorrect, mayReject } from "@/domain/clarification/policy";
import { CLARIFICATION } from "@/domain/clarification/states";
import { TOPIC_WORDS, TOPICS } from "@/domain/clarification/topics";
import { formatTimestamp } from "@/domain/format/dates";
import { BuilderPage } from "@/features/challenges/components/builder-page";
import { Paragraphs } from "@/features/challenges/components/paragraphs";
import type { TeamChallenge } from "@/features/challenges/loaders/team";
import { answerClarification, correctAnswer, rejectClarification } from "../actions";
import type { clarificationsFor } from "../loaders";
import { clarificationFacts, type WholeClarification } from "../queries";

interface QuestionsPageProps {
  team: TeamChallenge;
  questions: Awaited<ReturnType<typeof clarificationsFor>>;
}

/** All questions of a challenge for its officers. */
export function QuestionsPage({ team, questions }: QuestionsPageProps) {
  return (
    <BuilderPage
      team={team}
      heading="Questions from suppliers"
      standfirst="Answers go to everybody. Nothing published says who asked."
      current="Questions"
    >
      {questions.length === 0 ? (
        <Empty
          heading="No question yet"
          why="You get a message with each. Suppliers ask until questions close."
          level={2}
        />
      ) : (
        <ul className="people">
          {questions.map(({ id, question, publicQuestion, state, askedAt, correctsId }) => (
            <li key={id}>
              <span>
                <Link href={`/account/challenges/${team.row.id}/clarifications/${id}`}>
                  {publicQuestion || question}
                </Link>
                <br />
                <span className="muted">Asked {formatTimestamp(askedAt)}</span>
              </span>
              <span>{correctsId ? "Correction" : CLARIFICATION.states[state].words}</span>
            </li>
          ))}
        </ul>
      )}
    </BuilderPage>
  );
}

interface QuestionPageProps {
  team: TeamChallenge;
  question: WholeClarification;
}

/** One question: as it was asked, the form to answer it, the form to turn it down. */
export function QuestionPage({ team, question }: QuestionPageProps) {
  const { row } = team;
  return (
    <BuilderPage
      team={team}
      heading="A question from a supplier"
      standfirst={`Asked ${formatTimestamp(question.askedAt)}, London time. ${CLARIFICATION.states[question.state].words}.`}
      current="Question"
      crumbs={[{ label: "Questions", href: `/account/challenges/${row.id}/clarifications` }]}
    >
      <Section place="column" heading="As it was asked" aside="Only your team reads this">
        <div className="prose">
          <Paragraphs text={question.question} />
        </div>
      </Section>
      {question.state === "ASKED" ? (
        <Decide team={team} question={question} />
      ) : (
        <>
          <Decided question={question} />
          <Correct team={team} question={question} />
        </>
      )}
    </BuilderPage>
  );
}

function Decide({ team, question }: QuestionPageProps) {
  const facts = clarificationFacts(question, team.actor);
  const answer = mayAnswer(team.actor, facts, team.now);
  const reject = mayReject(team.actor, facts);
  return (
    <div className="section">
      <Columns kind="75">
        <Section place="column" heading="Answer to everybody">
          {answer.allowed ? (
            <ActionForm action={answerClarification} label="Answer" order={ANSWER_ORDER}>
              <HiddenFields values={{ id: question.id }} />
              <AnswerFields question={question} />
              <p className="gap-sm">
                <SubmitButton>Publish the answer</SubmitButton>
              </p>
            </ActionForm>
          ) : (
            <NotYetButton label="Publish the answer" {...answer} />
          )}
        </Section>
        <Section place="column" heading="Or turn it down">
          {reject.allowed ? (
            <ActionForm action={rejectClarification} scope="reject" label="Turn it down">
              <HiddenFields values={{ id: question.id }} />
              <TextArea
                name="reason"
                label="Why it is not answered"
                hint="Only whoever asked reads it."
                rows={4}
              />
              <p className="gap-sm">
                <SubmitButton kind="hollow">Turn it down</SubmitButton>
              </p>
            </ActionForm>
          ) : (
            <NotYetButton label="Turn it down" {...reject} />
          )}
        </Section>
      </Columns>
    </div>
  );
}

const ANSWER_ORDER = ["publicQuestion", "answer", "topic", "changesNeed"];

/** What everybody will read, filled in with what they read already. */
function AnswerFields({ question }: Pick<QuestionPageProps, "question">) {
  const { question: asked, publicQuestion, answer, topic } = question;
  return (
    <>
      <TextArea
        name="publicQuestion"
        label="The question, as everybody will read it"
        hint="Take out whatever says who asked."
        rows={4}
        defaultValue={publicQuestion || asked}
      />
      <TextArea name="answer" label="Your answer" rows={6} defaultValue={answer} />
      <SelectField
        name="topic"
        label="What it is about"
        hint="Answers are read by it."
        defaultValue={topic}
        options={TOPICS.map((value) => ({ value, label: TOPIC_WORDS[value] }))}
      />
      <CheckboxField
        name="changesNeed"
        label="It changes what is asked for"
        hint="Then you amend the challenge next: an answer alone changes nothing of the notice."
      />
      <OtherMeaning />
    </>
  );
}

/** A mistaken answer stays in public, with the new one that corrects it. */
function Correct({ team, question }: QuestionPageProps) {
  const facts = clarificationFacts(question, team.actor);
  const corrected = question.correctedBy !== null;
  const may = mayCorrect(team.actor, { ...facts, corrected }, team.now);
  if (!may.allowed) return null;
  return (
    <Section place="column" className="section" heading="If it is mistaken">
      <Fold summary="Correct it by a new answer">
        <p>
          The answer stays in public and is marked as mistaken. The new one stands beside it, and
          everybody who follows the challenge gets a mail.
        </p>
        <ActionForm
          action={correctAnswer}
          scope="correct"
          label="Correct the answer"
          order={ANSWER_ORDER}
          className="prose"
        >
          <HiddenFields values={{ id: question.id }} />
          <AnswerFields question={question} />
          <p className="gap-sm">
            <SubmitButton>Publish the correction</SubmitButton>
          </p>
        </ActionForm>
      </Fold>
    </Section>
  );
}

function Decided({ question }: { question: WholeClarification }) {
  const { state, publicQuestion, answer, reason, corrects, correctedBy } = question;
  return (
    <Section
      place="column"
      className="section"
      heading={state === "ANSWERED" ? "As it was answered" : "Why it was turned down"}
    >
      <div className="prose">
        {state === "ANSWERED" ? (
          <>
            <p className="qa__q">{publicQuestion}</p>
            <Paragraphs text={answer} />
            {corrects?.answeredAt ? (
              <p className="small muted">
                It corrects the answer of {formatTimestamp(corrects.answeredAt)}.
              </p>
            ) : null}
            {correctedBy?.answeredAt ? (
              <p className="small muted">
                It was mistaken, and corrected on {formatTimestamp(correctedBy.answeredAt)}.
              </p>
            ) : null}
          </>
        ) : (
          <Paragraphs text={reason} />
        )}
      </div>
    </Section>
  );
}
