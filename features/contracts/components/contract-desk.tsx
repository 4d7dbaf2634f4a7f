import { Facts } from "@/components/data/facts";
import { Fold } from "@/components/data/fold";
import { Table } from "@/components/data/table";
import { ActionForm } from "@/components/forms/action-form";
import { Buttons, SubmitButton } from "@/components/forms/button";
import { DateField } from "@/components/forms/date-field";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { MoneyField } from "@/components/forms/money-field";
import { OtherMeaning } from "@/components/forms/other-meaning";
import { RadioGroup } from "@/components/forms/radio-group";
import { SecondPersonForm } from "@/components/forms/second-person-form";
import { TextArea } from "@/components/forms/text-area";
import { TextField } from "@/components/forms/text-field";
import { Prose } from "@/components/frame/prose";
import { Section } from "@/components/frame/section";
import { Notice } from "@/components/notices/notice";
import {
  contractDetailsDue,
  mayDecideContract,
  mayEndPhase,
  mayFollowUp,
  mayRecordContract,
} from "@/domain/contract/policy";
import { PHASE_END_WORDS, PHASE_ENDS, RATING_WORDS, RATINGS } from "@/domain/contract/rating";
import { unitsToText } from "@/domain/evaluation/decimal";
import { formatDate, formatDateTime, formatWeekdayDate } from "@/domain/format/dates";
import { formatMoney } from "@/domain/format/money";
import { dayOf } from "@/domain/timetable/day";
import { londonDay } from "@/domain/timetable/london";
import type { EvaluationPage } from "@/features/evaluation/loaders/page";
import { decideContract, endPhase, rateIndicator, recordContract } from "../actions";
import type { ContractProposal, WonContract } from "../loaders";
import { MOST_INDICATORS } from "../schema";
import { ContractFacts } from "./contract-facts";

interface ContractDeskProps {
  page: EvaluationPage;
  contracts: readonly WonContract[];
  proposals: readonly ContractProposal[];
}

/** " with Marlpit", where there are several. */
function withWhom({ supplier }: WonContract, contracts: readonly WonContract[]): string {
  return contracts.length === 1 ? "" : ` with ${supplier}`;
}

/** The next thing to do after the award: writing down what was signed with the first winner that has nothing yet. */
export function NextContract({ page, contracts, proposals }: ContractDeskProps) {
  const next = nextOf(contracts, proposals);
  if (!next) return null;
  const of = withWhom(next, contracts);
  return (
    <>
      <h2>Write down what was signed{of}</h2>
      <p className="gap-sm">{dueWords(page)}</p>
      <SignedForm page={page} won={next} of={of} />
    </>
  );
}

/** Until when the notice is due, for whoever writes it and whoever asks. */
function dueWords({ row, now }: EvaluationPage): string {
  const awardedOn = londonDay(row.awardedAt ?? now);
  const due = contractDetailsDue(awardedOn, row.kind === "LIGHT_TOUCH");
  return `The contract details notice UK7 goes out with it, by ${formatWeekdayDate(due)} at the latest: ${
    row.kind === "LIGHT_TOUCH" ? 120 : 30
  } days, counted from the day of the award. (Procurement Act 2023, section 53.)`;
}

function nextOf(contracts: readonly WonContract[], proposals: readonly ContractProposal[]) {
  return contracts.find((won) => !won.contract && !stopped(won) && !waitingOf(won, proposals));
}

function stopped({ phases }: WonContract): boolean {
  return phases.some(({ outcome }) => outcome?.ended === "STOPPED");
}

function waitingOf({ responseId }: WonContract, proposals: readonly ContractProposal[]) {
  return proposals.find(
    ({ state, signed }) => state === "WAITING" && signed.responseId === responseId,
  );
}

/** From the award on, with each winner: what was signed, how the work goes, how its phases ended. */
export function ContractDesk({ page, contracts, proposals }: ContractDeskProps) {
  const next = nextOf(contracts, proposals);
  return contracts.map((won) => (
    <OneContract
      key={won.responseId}
      page={page}
      won={won}
      of={withWhom(won, contracts)}
      asked={won === next}
      proposals={proposals.filter(({ signed }) => signed.responseId === won.responseId)}
    />
  ));
}

interface FormProps {
  page: EvaluationPage;
  won: WonContract;
  /** " with Marlpit", where there are others. */
  of: string;
}

interface OneContractProps extends FormProps {
  /** Its form stands above already. */
  asked: boolean;
  proposals: readonly ContractProposal[];
}

function OneContract({ page, won, of, asked, proposals }: OneContractProps) {
  const { facts, person } = page;
  const { contract, phases } = won;
  const waiting = waitingOf(won, proposals);
  const keeping = mayRecordContract(person, facts, { waits: waiting !== undefined }).allowed;
  const rating = mayFollowUp(
    person,
    facts,
    contract && { indicators: contract.indicators.length },
  ).allowed;
  const ending = mayEndPhase(person, facts).allowed && phases.some(({ outcome }) => !outcome);
  const form = keeping && !asked;
  if (!contract && !form && !ending && proposals.length === 0) return null;
  return (
    <>
      {contract || form || proposals.length > 0 ? (
        <Section heading={`The contract${of}`} aside="Public, with the contract details notice UK7">
          {waiting ? <Waiting page={page} won={won} of={of} proposal={waiting} /> : null}
          {waiting && contract ? <h3>Published now</h3> : null}
          <ContractFacts won={won} of={of} />
          <SentBack proposals={proposals} />
          {form ? <SignedForm page={page} won={won} of={of} /> : null}
        </Section>
      ) : null}
      {rating || ending ? (
        <Section heading={`How it goes${of}`}>
          {rating ? <Ratings page={page} won={won} of={of} /> : null}
          {ending ? <Ends page={page} won={won} of={of} /> : null}
        </Section>
      ) : null}
    </>
  );
}

/** What waits for the approver: value, dates and indicators before and after, the difference and its reason. */
function Waiting({ page, won, of, proposal }: FormProps & { proposal: ContractProposal }) {
  const { contract, awardPence } = won;
  const { signed, proposedBy, proposedAt } = proposal;
  const day = (date: Date | undefined) => (date ? formatDate(date) : "–");
  const measured = (all: readonly { name: string; target: string }[]) =>
    all.map(({ name, target }) => `${name}: ${target}`).join("; ") || "None";
  const rows = [
    {
      what: "Value, with VAT",
      before: contract ? formatMoney(contract.valuePence) : "Nothing is published",
      after: formatMoney(signed.valuePence),
    },
    { what: "Signed", before: day(contract?.signedOn), after: formatDate(signed.signedOn) },
    { what: "From", before: day(contract?.startsOn), after: formatDate(signed.startsOn) },
    { what: "Until", before: day(contract?.endsOn), after: formatDate(signed.endsOn) },
    {
      what: "Indicators",
      before: contract ? measured(contract.indicators) : "–",
      after: measured(signed.indicators),
    },
  ];
  return (
    <div className="mb-6">
      <Notice kind="warn" level={3} heading={`It waits for the approver${of}`}>
        <p>
          {proposedBy} wrote this down on {formatDateTime(proposedAt)}. Nothing of it is public
          before the approver confirms it.
        </p>
      </Notice>
      <div className="mt-6">
        <Facts
          wide
          facts={[
            {
              label: "Award",
              value:
                awardPence === null
                  ? "No price was offered"
                  : `${formatMoney(awardPence)} with VAT`,
            },
            { label: "Contract", value: `${formatMoney(signed.valuePence)} with VAT` },
            {
              label: "Difference",
              value: awardPence === null ? null : differenceWords(awardPence, signed.valuePence),
            },
            { label: "Why", value: signed.reason },
          ]}
        />
      </div>
      <div className="mt-6">
        <Table
          caption={`Before and after${of}`}
          rows={rows}
          rowKey={({ what }) => what}
          columns={[
            { key: "what", head: "What", cell: ({ what }) => what },
            {
              key: "before",
              head: "Published now",
              label: "Published now",
              cell: ({ before }) => before,
            },
            {
              key: "after",
              head: "Written down",
              label: "Written down",
              cell: ({ after }) => after,
            },
          ]}
        />
      </div>
      <div className="mt-6">
        <DecideForm page={page} proposal={proposal} of={of} />
      </div>
    </div>
  );
}

/** "£68,500 more, 31.2% of the award" */
function differenceWords(award: bigint, value: bigint): string {
  if (award === value) return "None";
  const more = value > award;
  const difference = more ? value - award : award - value;
  const share =
    award === 0n ? "" : `, ${(Number((difference * 1000n) / award) / 10).toFixed(1)}% of the award`;
  return `${formatMoney(difference)} ${more ? "more" : "less"}${share}`;
}

function DecideForm({
  page,
  proposal,
  of,
}: {
  page: EvaluationPage;
  proposal: ContractProposal;
  of: string;
}) {
  const { facts, person, row } = page;
  const may = mayDecideContract(person, facts, proposal, "return");
  if (!may.allowed) return null;
  return (
    <Prose>
      <SecondPersonForm
        action={decideContract}
        scope={proposal.id}
        label={`Your decision on the contract${of}`}
        values={{ challengeId: row.id, proposalId: proposal.id }}
        approve={{
          label: "Confirm it",
          hint: "The contract details notice goes out at once. Earlier notices stay.",
        }}
        back={{ label: "Send it back" }}
        why="Why you send it back"
        of={of}
      />
    </Prose>
  );
}

/** What the approver did not confirm, the last first; nothing once something was confirmed after it. */
function SentBack({ proposals }: { proposals: readonly ContractProposal[] }) {
  const [last] = proposals;
  if (last?.state !== "RETURNED" || !last.decidedAt) return null;
  return (
    <Notice
      kind="warn"
      level={3}
      heading={`${last.decidedBy} sent it back on ${formatDateTime(last.decidedAt)}`}
    >
      <p>{last.reason}</p>
    </Notice>
  );
}

function SignedForm({ page, won: { responseId, contract, awardPence }, of }: FormProps) {
  const form = (
    <Prose>
      <ActionForm
        action={recordContract}
        scope={`signed-${responseId}`}
        order={["valuePence", "signedOn", "startsOn", "endsOn", "indicator0", "reason"]}
        label={`What was signed${of}`}
      >
        <HiddenFields values={{ challengeId: page.row.id, responseId }} />
        <MoneyField
          name="valuePence"
          label="Value of the contract"
          hint={`In pounds, with VAT.${awardPence === null ? "" : ` The award was for ${formatMoney(awardPence)}; another value waits for the approver.`}`}
          defaultValue={contract ? unitsToText(contract.valuePence, 2) : null}
        />
        <DateField
          name="signedOn"
          label="Signed on"
          defaultValue={dayOf(contract?.signedOn ?? null)}
        />
        <DateField
          name="startsOn"
          label="Starts on"
          defaultValue={dayOf(contract?.startsOn ?? null)}
        />
        <DateField name="endsOn" label="Ends on" defaultValue={dayOf(contract?.endsOn ?? null)} />
        <Indicators contract={contract} />
        <TextArea
          name="reason"
          label={contract ? "Why it changes" : "Why the value differs from the award, if it does"}
          hint="Everybody reads it. The approver confirms the difference before anything is published."
          optional={!contract}
          rows={3}
        />
        <Buttons>
          <SubmitButton>
            {contract ? "Propose the change" : "Write down what was signed"}
            <span className="vh">{of}</span>
          </SubmitButton>
        </Buttons>
      </ActionForm>
    </Prose>
  );
  return contract ? <Fold summary={`Change what was signed${of}`}>{form}</Fold> : form;
}

function Indicators({ contract }: Pick<WonContract, "contract">) {
  return Array.from({ length: MOST_INDICATORS }, (_, place) => place).map((place) => (
    <div key={place} className="gap-top">
      <TextField
        name={`indicator${place}`}
        label={`Indicator ${place + 1}`}
        hint={
          place === 0 ? "By what the work is measured. Three or more above £5 million." : undefined
        }
        optional
        defaultValue={contract?.indicators[place]?.name}
      />
      <TextField
        name={`target${place}`}
        label={`What indicator ${place + 1} has to reach`}
        optional
        defaultValue={contract?.indicators[place]?.target}
      />
    </div>
  ));
}

function Ratings({ page, won: { responseId, contract }, of }: FormProps) {
  return (contract?.indicators ?? []).map(({ id, name }) => (
    <Fold key={id} summary={`Rate “${name}”${of}`}>
      <Prose>
        <ActionForm
          action={rateIndicator}
          scope={id}
          order={["periodEnds", "rating", "note"]}
          label={`Rate ${name}${of}`}
        >
          <HiddenFields values={{ challengeId: page.row.id, responseId, indicatorId: id }} />
          <DateField name="periodEnds" label="Measured until" />
          <RadioGroup
            name="rating"
            label="How well it was met"
            options={RATINGS.map((value) => ({ value, label: RATING_WORDS[value] }))}
          />
          <TextArea name="note" label="What was measured" rows={3} />
          <OtherMeaning />
          <Buttons>
            <SubmitButton>
              Publish the rating
              <span className="vh">{of}</span>
            </SubmitButton>
          </Buttons>
        </ActionForm>
      </Prose>
    </Fold>
  ));
}

function Ends({ page, won: { responseId, phases }, of }: FormProps) {
  const open = phases.filter(({ outcome }) => !outcome);
  return open.map(({ id, name }) => (
    <Fold key={id} summary={`“${name}” has ended${of}`}>
      <Prose>
        <ActionForm
          action={endPhase}
          scope={`${responseId}-${id}`}
          order={["ended", "learnt"]}
          label={`${name} has ended${of}`}
        >
          <HiddenFields values={{ challengeId: page.row.id, responseId, phaseId: id }} />
          <RadioGroup
            name="ended"
            label="How it ended"
            options={PHASE_ENDS.map((value) => ({ value, label: PHASE_END_WORDS[value] }))}
          />
          <TextArea
            name="learnt"
            label="What was learnt"
            hint="By both sides. A stop is no failure of the one or the other: what is finished is paid for."
            rows={4}
          />
          <OtherMeaning />
          <Buttons>
            <SubmitButton>
              Publish how it ended
              <span className="vh">{of}</span>
            </SubmitButton>
          </Buttons>
        </ActionForm>
      </Prose>
    </Fold>
  ));
}
