import { Fold } from "@/components/data/fold";
import { ActionForm } from "@/components/forms/action-form";
import { Buttons, SubmitButton } from "@/components/forms/button";
import { DateField } from "@/components/forms/date-field";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { MoneyField } from "@/components/forms/money-field";
import { RadioGroup } from "@/components/forms/radio-group";
import { TextArea } from "@/components/forms/text-area";
import { TextField } from "@/components/forms/text-field";
import { Prose } from "@/components/frame/prose";
import { Section } from "@/components/frame/section";
import { mayEndPhase, mayFollowUp, mayKeepContract } from "@/domain/contract/policy";
import { PHASE_END_WORDS, PHASE_ENDS, RATING_WORDS, RATINGS } from "@/domain/contract/rating";
import { unitsToText } from "@/domain/evaluation/decimal";
import { dayOf } from "@/domain/timetable/day";
import type { EvaluationPage } from "@/features/evaluation/loaders/page";
import { endPhase, rateIndicator, recordContract } from "../actions";
import type { WonContract } from "../loaders";
import { MOST_INDICATORS } from "../schema";
import { ContractFacts } from "./contract-facts";

interface ContractDeskProps {
  page: EvaluationPage;
  contracts: readonly WonContract[];
}

/** From the award on, with each winner: what was signed, how the work goes, how its phases ended. */
export function ContractDesk({ page, contracts }: ContractDeskProps) {
  return contracts.map((won) => (
    <OneContract
      key={won.responseId}
      page={page}
      won={won}
      of={contracts.length === 1 ? "" : ` with ${won.supplier}`}
    />
  ));
}

interface FormProps {
  page: EvaluationPage;
  won: WonContract;
  /** " with Marlpit", where there are others. */
  of: string;
}

function OneContract({ page, won, of }: FormProps) {
  const { facts, person } = page;
  const { contract, phases } = won;
  const keeping = mayKeepContract(person, facts).allowed;
  const rating = mayFollowUp(
    person,
    facts,
    contract && { indicators: contract.indicators.length },
  ).allowed;
  const ending = mayEndPhase(person, facts).allowed && phases.some(({ outcome }) => !outcome);
  if (!contract && !keeping && !ending) return null;
  return (
    <>
      <Section heading={`The contract${of}`} aside="Public, with the contract details notice UK7">
        <ContractFacts won={won} of={of} />
        {keeping ? <SignedForm page={page} won={won} of={of} /> : null}
      </Section>
      {rating || ending ? (
        <Section heading={`How it goes${of}`}>
          {rating ? <Ratings page={page} won={won} of={of} /> : null}
          {ending ? <Ends page={page} won={won} of={of} /> : null}
        </Section>
      ) : null}
    </>
  );
}

function SignedForm({ page, won: { responseId, contract }, of }: FormProps) {
  const rated = contract?.indicators.some(({ ratings }) => ratings.length > 0);
  if (rated) return null;
  const form = (
    <Prose>
      <ActionForm
        action={recordContract}
        scope={`signed-${responseId}`}
        order={["valuePence", "signedOn", "startsOn", "endsOn", "indicator0"]}
        label={`What was signed${of}`}
      >
        <HiddenFields values={{ challengeId: page.row.id, responseId }} />
        <MoneyField
          name="valuePence"
          label="Value of the contract"
          hint="In pounds, with VAT."
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
        {Array.from({ length: MOST_INDICATORS }, (_, place) => place).map((place) => (
          <div key={place} className="gap-top">
            <TextField
              name={`indicator${place}`}
              label={`Indicator ${place + 1}`}
              hint={
                place === 0
                  ? "By what the work is measured. Three or more above £5 million."
                  : undefined
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
        ))}
        <Buttons>
          <SubmitButton>
            {contract ? "Change what was signed" : "Write down what was signed"}
            <span className="vh">{of}</span>
          </SubmitButton>
        </Buttons>
      </ActionForm>
    </Prose>
  );
  return contract ? <Fold summary={`Change what was signed${of}`}>{form}</Fold> : form;
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
