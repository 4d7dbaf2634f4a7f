import { Section } from "@/components/frame/section";
import { Link } from "@/components/link";
import { Empty } from "@/components/notices/empty";
import { TOPIC_WORDS, TOPICS, type Topic } from "@/domain/clarification/topics";
import { formatDate, formatDateTime } from "@/domain/format/dates";
import { plural } from "@/domain/format/numbers";
import { Paragraphs } from "@/features/challenges/components/paragraphs";
import type { PublicChallenge } from "@/features/challenges/loaders/public";
import type { PublicClarifications } from "../loaders";

type Entry =
  | {
      kind: "answer";
      at: Date;
      key: string;
      question: string;
      answer: string;
      topic: Topic;
      corrects: Other | null;
      correctedBy: Other | null;
    }
  | { kind: "amendment"; at: Date; key: string; number: number; summary: string; moved: string };

type Other = NonNullable<PublicClarifications["answered"][number]["corrects"]>;

interface ClarificationsProps {
  challenge: PublicChallenge;
  clarifications: PublicClarifications;
}

const SHOWN = 5;

/** The newest questions, answers and amendments, beside the criteria. */
export function ClarificationsSection({ challenge, clarifications }: ClarificationsProps) {
  const { slug } = challenge;
  const all = `/challenges/${slug}/clarifications`;
  const entries = entriesOf(challenge, clarifications);
  const { answered, waiting } = clarifications;
  return (
    <Section
      place="column"
      heading="Clarifications"
      aside={`${answered.length} answered, ${waiting === 0 ? "none" : waiting} open`}
    >
      {entries.length > 0 ? (
        <EntryList slug={slug} entries={entries.slice(0, SHOWN)} />
      ) : (
        <p className="muted">Nobody has asked yet. Answers go to everybody, and name no one.</p>
      )}
      <p className="more">
        <Link href={all}>
          {answered.length > 1
            ? `All ${plural(answered.length, "clarification")}`
            : "Clarifications"}
        </Link>
        {challenge.state === "PUBLISHED" ? (
          <>
            {" · "}
            <Link href={`${all}#ask`}>Ask a question</Link>
          </>
        ) : null}
      </p>
    </Section>
  );
}

/** All of them: amendments, then the answers by what they are about, the newest first. */
export function AllClarifications({ challenge, clarifications }: ClarificationsProps) {
  const entries = entriesOf(challenge, clarifications);
  if (entries.length === 0) {
    return (
      <Empty
        heading="No question was answered yet"
        why="Answers stand here for everybody. Who asked is not said."
        level={2}
      />
    );
  }
  const amendments = entries.filter(({ kind }) => kind === "amendment");
  const groups = TOPICS.map((topic) => ({
    topic,
    answers: entries.filter((entry) => entry.kind === "answer" && entry.topic === topic),
  })).filter(({ answers }) => answers.length > 0);
  return (
    <>
      {amendments.length > 0 ? <EntryList slug={challenge.slug} entries={amendments} /> : null}
      {groups.map(({ topic, answers }) => (
        <section key={topic} aria-labelledby={`topic-${topic}`} className="gap-top">
          <h3 id={`topic-${topic}`}>{TOPIC_WORDS[topic]}</h3>
          <EntryList slug={challenge.slug} entries={answers} />
        </section>
      ))}
    </>
  );
}

function EntryList({ slug, entries }: { slug: string; entries: readonly Entry[] }) {
  return (
    <ol className="qa">
      {entries.map((entry) =>
        entry.kind === "answer" ? (
          <li key={entry.key} id={`answer-${entry.key}`}>
            <p className="qa__q">{entry.question}</p>
            {entry.correctedBy ? (
              <p>
                <b>This answer was mistaken.</b>{" "}
                <Link href={`/challenges/${slug}/clarifications#answer-${entry.correctedBy.id}`}>
                  Read the answer that corrects it
                </Link>
                , of {formatDate(entry.correctedBy.answeredAt ?? entry.at)}. It said:
              </p>
            ) : null}
            <Paragraphs text={entry.answer} />
            <p className="small muted">
              {formatDate(entry.at)}
              {entry.corrects ? (
                <>
                  . It corrects{" "}
                  <Link href={`/challenges/${slug}/clarifications#answer-${entry.corrects.id}`}>
                    the answer of {formatDate(entry.corrects.answeredAt ?? entry.at)}
                  </Link>
                </>
              ) : null}
            </p>
          </li>
        ) : (
          <li key={entry.key} className="is-amend">
            <p className="qa__q">The challenge was amended</p>
            <Paragraphs text={entry.summary} />
            <p className="small">
              Changed the notice on {formatDate(entry.at)}:{" "}
              <Link href={`/challenges/${slug}/versions/${entry.number}`}>
                see version {entry.number} beside version {entry.number - 1}
              </Link>
              . {entry.moved}
            </p>
          </li>
        ),
      )}
    </ol>
  );
}

/** Answers and amendments together, newest first. */
function entriesOf({ versions }: PublicChallenge, { answered }: PublicClarifications): Entry[] {
  const answers = answered.map(
    ({ id, publicQuestion, answer, answeredAt, topic, corrects, correctedBy }): Entry => ({
      kind: "answer",
      at: answeredAt ?? new Date(0),
      key: id,
      question: publicQuestion,
      answer,
      topic,
      corrects,
      correctedBy,
    }),
  );
  const amendments = versions.slice(1).map(({ number, publishedAt, summary, content }, place) => {
    const before = versions[place]?.content.closesAt ?? null;
    const moved = before !== content.closesAt ? movedWords(before, content.closesAt) : "";
    const key = `version ${number}`;
    return { kind: "amendment", at: publishedAt, key, number, summary, moved } satisfies Entry;
  });
  return [...answers, ...amendments].sort((a, b) => b.at.getTime() - a.at.getTime());
}

function movedWords(before: string | null, after: string | null): string {
  if (!before || !after) return "";
  return `The deadline moved from ${formatDateTime(new Date(before))} to ${formatDateTime(new Date(after))}.`;
}
