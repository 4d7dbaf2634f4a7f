import { Facts } from "@/components/data/facts";
import { ButtonLink } from "@/components/forms/button";
import { SecondPersonForm } from "@/components/forms/second-person-form";
import { Section } from "@/components/frame/section";
import { Empty } from "@/components/notices/empty";
import { Notice } from "@/components/notices/notice";
import { PROPOSAL } from "@/domain/challenge/proposal";
import type { EngagementContent } from "@/domain/engagement/content";
import { mayDecideNotice, type NoticeKind, productsIn } from "@/domain/engagement/notice";
import { formatDate, formatDateTime } from "@/domain/format/dates";
import { formatMoney } from "@/domain/format/money";
import { listWords } from "@/domain/format/words";
import { BuilderPage } from "@/features/challenges/components/builder-page";
import { Paragraphs } from "@/features/challenges/components/paragraphs";
import type { TeamChallenge } from "@/features/challenges/loaders/team";
import { decideNotice } from "../actions";
import type { EarlyNotice } from "../loaders";
import { earlyFacts } from "../queries/notices";
import { textsOf } from "../records/notices";

const KIND = {
  ENGAGEMENT: {
    heading: "Ask the market",
    says: "Everybody will read this on a page of its own, and the notice UK2 goes out with it.",
    approve: "Publish the engagement",
  },
  CLOSING: {
    heading: "Move the end of the engagement",
    says: "Everybody who follows is told, and the notice UK2 is brought up to date.",
    approve: "Move the end",
  },
  LEARNED: {
    heading: "Share what was learned",
    says: "Everybody reads it, everybody who follows gets a mail, and it stays as it is.",
    approve: "Share it with everybody",
  },
  PLAN: {
    heading: "Say early that it comes",
    says: "The planned procurement notice UK3 goes out, and stands as it was published.",
    approve: "Publish the planned notice",
  },
} as const satisfies Record<NoticeKind, { heading: string; says: string; approve: string }>;

interface NoticePageProps {
  team: TeamChallenge;
  notices: readonly EarlyNotice[];
}

/** What an officer wants published before the challenge, as everybody will read it, and the approver's decision. */
export function NoticePage({ team, notices }: NoticePageProps) {
  const waiting = notices.find(({ state }) => state === "WAITING");
  const earlier = notices.filter(({ state }) => state !== "WAITING");
  return (
    <BuilderPage
      team={team}
      heading={waiting ? "A notice waits" : "Notices before the challenge"}
      standfirst="One person writes what goes out before a challenge, and a second has it published."
      current="Notice that waits"
    >
      {waiting ? (
        <Waiting team={team} waiting={waiting} />
      ) : (
        <Empty level={2} heading="Nothing waits" why="A notice is written from the task list.">
          <ButtonLink href={`/account/challenges/${team.row.id}`}>Back to the task list</ButtonLink>
        </Empty>
      )}
      {earlier.length > 0 ? <Earlier notices={earlier} /> : null}
    </BuilderPage>
  );
}

function Waiting({ team, waiting }: { team: TeamChallenge; waiting: EarlyNotice }) {
  const { kind, notice, proposedBy, proposedAt } = waiting;
  const products = productsIn(textsOf(notice));
  return (
    <>
      <Section
        place="column"
        className="section section--tight"
        heading={KIND[kind].heading}
        aside={`Written by ${proposedBy} on ${formatDateTime(proposedAt)}`}
      >
        <div className="prose">
          <p>{KIND[kind].says}</p>
          {products.length > 0 ? (
            <Notice
              kind="warn"
              level={3}
              heading={`It seems to name a product: ${listWords(products)}`}
            >
              <p>
                Say what it must do, so that others can offer it too. Procurement Act 2023, section
                56.
              </p>
            </Notice>
          ) : null}
          <Says notice={notice} />
        </div>
      </Section>
      <Section place="column" className="section section--tight" heading="The decision">
        <Decision team={team} waiting={waiting} />
      </Section>
    </>
  );
}

function Says({ notice }: Pick<EarlyNotice, "notice">) {
  switch (notice.kind) {
    case "ENGAGEMENT":
      return (
        <>
          <Content content={notice.content} />
          <h3>What you want to know</h3>
          <Paragraphs text={notice.asks} />
          <p>Replies close on {formatDateTime(notice.closesAt)}, London time.</p>
        </>
      );
    case "CLOSING":
      return <p>Replies close on {formatDateTime(notice.closesAt)}, London time.</p>;
    case "LEARNED":
      return <Paragraphs text={notice.summary} />;
    case "PLAN":
      return (
        <>
          <Facts
            wide
            facts={[
              { label: "It is to open about", value: formatDate(new Date(notice.opensOn)) },
              {
                label: "Work starts",
                value: notice.startsOn && formatDate(new Date(notice.startsOn)),
              },
              { label: "Value of all phases", value: formatMoney(BigInt(notice.value)) },
            ]}
          />
          <Content content={notice.content} />
        </>
      );
  }
}

/** The problem as the draft had it when the notice was written. */
function Content({ content }: { content: EngagementContent }) {
  const parts = [
    ["Users and what they need", content.users],
    ["What is wrong today", content.problem],
    ["Legacy and constraints", content.legacy],
    ["What has been tried", content.tried],
  ] as const;
  return (
    <>
      <h3>{content.title}</h3>
      <Paragraphs text={content.summary} />
      {parts.map(([label, text]) =>
        text === "" ? null : (
          <div key={label}>
            <h4>{label}</h4>
            <Paragraphs text={text} />
          </div>
        ),
      )}
      {content.outcomes.length > 0 ? (
        <>
          <h4>Outcomes</h4>
          <ul>
            {content.outcomes.map(({ statement, measure }) => (
              <li key={`${statement} ${measure}`}>{statement}</li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

function Decision({ team, waiting }: { team: TeamChallenge; waiting: EarlyNotice }) {
  const { actor, now } = team;
  const may = mayDecideNotice(actor, waiting, earlyFacts(team), { decision: "return", now });
  if (!may.allowed) {
    return (
      <Notice kind="file" heading={may.reason}>
        <p>{may.remedy}</p>
      </Notice>
    );
  }
  return (
    <div className="prose">
      <SecondPersonForm
        action={decideNotice}
        label="Your decision on the notice"
        values={{ proposalId: waiting.id }}
        approve={{ label: KIND[waiting.kind].approve, hint: "It is public at once." }}
        back={{ label: "Send it back" }}
        why="Why you send it back"
      />
    </div>
  );
}

function Earlier({ notices }: { notices: readonly EarlyNotice[] }) {
  return (
    <Section place="column" className="section section--tight" heading="Decided before">
      <ul className="people">
        {notices.map(({ id, kind, state, proposedBy, decidedBy, decidedAt, reason }) => (
          <li key={id}>
            <div>
              <b>{KIND[kind].heading}</b>
              <p className="small muted">
                Written by {proposedBy}. {PROPOSAL.states[state].words}
                {decidedAt ? ` by ${decidedBy} on ${formatDateTime(decidedAt)}` : null}.
                {reason ? ` ${reason}` : null}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
