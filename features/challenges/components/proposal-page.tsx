import { Diff, type DiffPart } from "@/components/data/diff";
import { ButtonLink } from "@/components/forms/button";
import { SecondPersonForm } from "@/components/forms/second-person-form";
import { Section } from "@/components/frame/section";
import { Empty } from "@/components/notices/empty";
import { Notice } from "@/components/notices/notice";
import { MATERIAL_RULE } from "@/domain/challenge/amendment";
import { mayDecideProposal, PROPOSAL } from "@/domain/challenge/proposal";
import { formatDateTime } from "@/domain/format/dates";
import { listWords } from "@/domain/format/words";
import { decideProposal } from "../actions";
import type { ProposalView } from "../loaders/proposals";
import type { TeamChallenge } from "../loaders/team";
import { BuilderPage } from "./builder-page";
import { Paragraphs } from "./paragraphs";

interface ProposalPageProps {
  team: TeamChallenge;
  proposals: readonly ProposalView[];
}

const KIND = {
  AMENDMENT: { heading: "Amend what is published", approve: "Publish the amendment" },
  CANCELLATION: { heading: "Cancel without an award", approve: "Cancel this challenge" },
} as const;

/** What one person proposes of a published challenge, as it will stand in public, and the second person's decision. */
export function ProposalPage({ team, proposals }: ProposalPageProps) {
  const waiting = proposals.find(({ state }) => state === "WAITING");
  const earlier = proposals.filter(({ state }) => state !== "WAITING");
  return (
    <BuilderPage
      team={team}
      heading={waiting ? "A change waits" : "Changes"}
      standfirst="What is published changes only when a second person says yes. Nothing of it is public before."
      current="Change that waits"
    >
      {waiting ? (
        <Waiting team={team} proposal={waiting} />
      ) : (
        <Empty
          level={2}
          heading="Nothing waits"
          why="An amendment or a cancellation is proposed from the page of the challenge."
        >
          <ButtonLink href={`/account/challenges/${team.row.id}`}>Run your challenge</ButtonLink>
        </Empty>
      )}
      {earlier.length > 0 ? <Earlier proposals={earlier} /> : null}
    </BuilderPage>
  );
}

function Waiting({ team, proposal }: { team: TeamChallenge; proposal: ProposalView }) {
  const { kind, proposedBy, proposedAt, amendment, cancelReason } = proposal;
  return (
    <>
      <Section
        place="column"
        className="section section--tight"
        heading={KIND[kind].heading}
        aside={`Proposed by ${proposedBy} on ${formatDateTime(proposedAt)}`}
      >
        {amendment ? (
          <div className="prose">
            <p>{amendment.why}</p>
            <p>
              {amendment.material
                ? "It changes what suppliers would answer: each that has responded is asked to replace or confirm its response."
                : "It is said to make clearer, and to change no answer."}
            </p>
            <p>{byRules(amendment)}</p>
            {amendment.otherwise ? (
              <Paragraphs text={`Why it is otherwise: ${amendment.otherwise}`} />
            ) : null}
            {amendment.otherMeaning ? (
              <p>
                A word in it is the name of a supplier or of a person too. Whoever wrote it says
                that it means something else here.
              </p>
            ) : null}
            {amendment.changes.map(({ field, parts }) => (
              <div key={field}>
                <h3>{field}</h3>
                <Diff parts={parts satisfies DiffPart[]} />
              </div>
            ))}
          </div>
        ) : (
          <div className="prose">
            <p>
              Everybody will read this on its page and in the termination notice UK12, and whoever
              responded or follows gets it by mail:
            </p>
            <Paragraphs text={cancelReason ?? ""} />
          </div>
        )}
      </Section>
      <Section place="column" className="section section--tight" heading="The decision">
        <Decision team={team} proposal={proposal} />
      </Section>
    </>
  );
}

/** What the rules propose, and by which. */
function byRules({ byRules: changes }: NonNullable<ProposalView["amendment"]>): string {
  const says =
    changes.length > 0
      ? `By the rules it is material: it changes ${listWords(changes)}.`
      : "By the rules it is not material: nothing changes that suppliers answer to.";
  return `${says} ${MATERIAL_RULE}.`;
}

function Decision({ team, proposal }: { team: TeamChallenge; proposal: ProposalView }) {
  const { actor, facts, now } = team;
  const may = mayDecideProposal(actor, facts, proposal, { decision: "return", now });
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
        action={decideProposal}
        label="Your decision on the change"
        values={{ proposalId: proposal.id }}
        approve={{
          label: KIND[proposal.kind].approve,
          hint: "It is public at once, and everybody concerned gets a mail.",
        }}
        back={{ label: "Send it back" }}
        why="Why you send it back"
      />
    </div>
  );
}

function Earlier({ proposals }: { proposals: readonly ProposalView[] }) {
  return (
    <Section place="column" className="section section--tight" heading="Decided before">
      <ul className="people">
        {proposals.map(({ id, kind, state, proposedBy, decidedBy, decidedAt, reason }) => (
          <li key={id}>
            <div>
              <b>{KIND[kind].heading}</b>
              <p className="small muted">
                Proposed by {proposedBy}. {PROPOSAL.states[state].words}
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
