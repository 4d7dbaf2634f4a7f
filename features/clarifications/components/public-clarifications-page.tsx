import { Columns } from "@/components/frame/columns";
import { Folio } from "@/components/frame/folio";
import { Headline } from "@/components/frame/headline";
import { Main } from "@/components/frame/main";
import { Section } from "@/components/frame/section";
import { Notice } from "@/components/notices/notice";
import { CLARIFICATION } from "@/domain/clarification/states";
import { formatDate } from "@/domain/format/dates";
import { Paragraphs } from "@/features/challenges/components/paragraphs";
import type { PublicChallenge } from "@/features/challenges/loaders/public";
import type { clarificationsFor, PublicClarifications } from "../loaders";
import { AskForm } from "./ask-form";
import { AllClarifications } from "./clarification-list";

type OwnQuestions = Awaited<ReturnType<typeof clarificationsFor>>;

interface PublicClarificationsPageProps {
  challenge: PublicChallenge;
  clarifications: PublicClarifications;
  /** What the reader's own supplier asked. */
  own: OwnQuestions;
  /** A question was just sent. */
  asked: boolean;
}

/** Every answer, and the form to ask. */
export function PublicClarificationsPage(props: PublicClarificationsPageProps) {
  const { challenge, clarifications, own, asked } = props;
  const { slug, content, body } = challenge;
  return (
    <>
      <Folio
        crumbs={[
          { label: "Challenges", href: "/challenges" },
          { label: content.title, href: `/challenges/${slug}` },
        ]}
        current="Clarifications"
      />
      <Main>
        <Headline
          kicker={body.name}
          heading="Clarifications"
          standfirst={`Questions on “${content.title}”. Everybody reads the same answers.`}
        />
        <div className="wrap section">
          {asked ? (
            <Notice heading="Your question was sent" live>
              <p>You get a message when it is answered.</p>
            </Notice>
          ) : null}
          <Columns kind="75">
            <Section
              place="column"
              heading="Answers"
              aside={`${clarifications.answered.length} answered, ${clarifications.waiting || "none"} open`}
            >
              <AllClarifications challenge={challenge} clarifications={clarifications} />
            </Section>
            <div>
              <Section place="column" id="ask" heading="Ask a question">
                <AskForm challenge={challenge} />
              </Section>
              <OwnSection own={own} />
            </div>
          </Columns>
        </div>
      </Main>
    </>
  );
}

function OwnSection({ own }: { own: OwnQuestions }) {
  if (own.length === 0) return null;
  return (
    <Section
      place="column"
      className="section"
      heading="What you asked"
      aside="Only your organisation sees this"
    >
      <ol className="qa">
        {own.map(({ id, question, state, reason, askedAt }) => (
          <li key={id}>
            <Paragraphs text={question} />
            <p className="small muted">
              {CLARIFICATION.states[state].words}. Asked on {formatDate(askedAt)}.
              {reason ? ` ${reason}` : null}
            </p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
