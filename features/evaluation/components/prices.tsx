import { Facts } from "@/components/data/facts";
import { Table } from "@/components/data/table";
import { DeskHead } from "@/components/desk/desk-head";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/button";
import { DateField } from "@/components/forms/date-field";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { NotYetButton } from "@/components/forms/not-yet-button";
import { RadioGroup } from "@/components/forms/radio-group";
import { SelectField } from "@/components/forms/select-field";
import { TextArea } from "@/components/forms/text-area";
import { Section } from "@/components/frame/section";
import {
  answerDays,
  EXCLUSION_REASON_WORDS,
  mayAskAboutPrice,
  mayDecideOnPrice,
} from "@/domain/decision/price-question";
import { formatDateTime } from "@/domain/format/dates";
import { formatMoney } from "@/domain/format/money";
import { toPence } from "@/domain/input";
import { phasePricesWords } from "@/domain/response/phase-prices";
import { londonDay } from "@/domain/timetable/london";
import { addWorkingDays } from "@/domain/timetable/working-days";
import { Paragraphs } from "@/features/challenges/components/paragraphs";
import { askPrice, decidePrice } from "../actions";
import type { EvaluationPage } from "../loaders/page";
import type { PriceLine } from "../loaders/prices";
import { questionFacts } from "../records/price-facts";
import { EvaluationFrame } from "./frame";

interface PricesProps {
  page: EvaluationPage;
  lines: readonly PriceLine[];
}

/** The open prices, and whoever was asked how they would do it for theirs. */
export function Prices({ page, lines }: PricesProps) {
  return (
    <EvaluationFrame page={page} current="Prices">
      <div className="wrap desk">
        <DeskHead
          heading="Prices that look too low"
          standfirst="A price can be low because an idea is good. Nobody is excluded for one before they could explain it."
        />
      </div>
      <Section
        heading="Prices"
        aside="With VAT, the lowest first. The median is a hint, and decides nothing"
      >
        <Table
          caption="Prices"
          rows={lines}
          rowKey={({ label }) => label}
          columns={[
            {
              key: "response",
              head: "Response",
              cell: ({ label, response }) => `${label}, ${response.supplier.name}`,
            },
            {
              key: "price",
              head: "Price",
              label: "Price",
              numeric: true,
              cell: ({ price, phasePrices }) => (
                <>
                  {formatMoney(toPence(price) ?? 0n)}
                  {phasePrices.length > 0 ? (
                    <span className="block small muted">{phasePricesWords(phasePrices)}</span>
                  ) : null}
                </>
              ),
            },
            {
              key: "below",
              head: "Beside the median of the others",
              label: "Beside the median of the others",
              numeric: true,
              cell: ({ below }) => belowWords(below),
            },
            {
              key: "asked",
              head: "Asked",
              label: "Asked",
              cell: ({ response }) => askedWords(response.priceQuestion, page.now),
            },
          ]}
        />
      </Section>
      {lines.map((line) => (
        <Question key={line.label} page={page} line={line} />
      ))}
      <Ask page={page} lines={lines} />
    </EvaluationFrame>
  );
}

function belowWords(below: number | null): string {
  if (below === null) return "no other price";
  return below === 0 ? "not below" : `${below}% below`;
}

function askedWords(question: PriceLine["response"]["priceQuestion"], now: Date): string {
  if (!question) return "No";
  if (question.excludes) return "Excluded for its price";
  if (question.decidedAt) return "Its price stands";
  if (question.answeredAt) return "Answered";
  const by = formatDateTime(question.answerBy);
  return question.answerBy > now ? `Until ${by}` : `Not answered by ${by}`;
}

function Ask({ page, lines }: PricesProps) {
  const { row, facts, person, now } = page;
  const open = lines.filter(
    ({ response }) =>
      mayAskAboutPrice(person, facts, response.id, questionFacts(response.priceQuestion)).allowed,
  );
  const [line] = lines;
  if (open.length === 0) {
    const verdict = line && mayAskAboutPrice(person, facts, line.response.id, null);
    return verdict && !verdict.allowed ? (
      <Section heading="Ask a supplier about its price">
        <NotYetButton label="Ask about this price" {...verdict} />
      </Section>
    ) : null;
  }
  const today = londonDay(now);
  return (
    <Section
      heading="Ask a supplier about its price"
      aside="Procurement Act 2023, section 19: before it can be excluded"
    >
      <div className="prose">
        <ActionForm
          action={askPrice}
          scope="ask"
          label="Ask about a price"
          order={["responseId", "asks", "answerOn"]}
        >
          <HiddenFields values={{ challengeId: row.id }} />
          <SelectField
            name="responseId"
            label="Whose price"
            defaultValue={open[0]?.response.id}
            options={open.map(({ label, response }) => ({
              value: response.id,
              label: `Response ${label}, ${response.supplier.name}`,
            }))}
          />
          <TextArea
            name="asks"
            label="What you want to know"
            hint="The supplier is told that you consider its price abnormally low, and that its response may be excluded (section 19). Say which part of the price you do not understand: people, days, licences, travel. Of the suppliers only this one reads it."
            rows={5}
          />
          <DateField
            name="answerOn"
            label="Answer by the end of"
            hint="Five working days are proposed; two are the least."
            min={answerDays(today).first}
            defaultValue={addWorkingDays(today, 5)}
          />
          <p className="gap-sm">
            <SubmitButton>Ask about this price</SubmitButton>
          </p>
        </ActionForm>
      </div>
    </Section>
  );
}

function Question({ page, line }: { page: EvaluationPage; line: PriceLine }) {
  const { label, response } = line;
  const question = response.priceQuestion;
  if (!question) return null;
  return (
    <Section
      heading={`Response ${label}, ${response.supplier.name}`}
      aside={askedWords(question, page.now)}
    >
      <Facts
        wide
        facts={[
          { label: "Asked", value: <Paragraphs text={question.asks} /> },
          { label: "Answer by", value: `${formatDateTime(question.answerBy)}, London time` },
          {
            label: "Answer",
            value: question.answer ? <Paragraphs text={question.answer} /> : "None yet",
          },
          {
            label: question.excludes ? "Why it is excluded" : "Why it stands",
            value: question.reason && <Paragraphs text={question.reason} />,
          },
        ]}
      />
      <Decide page={page} line={line} />
    </Section>
  );
}

function Decide({ page, line }: { page: EvaluationPage; line: PriceLine }) {
  const { row, facts, person, now } = page;
  const { label, response } = line;
  const verdict = mayDecideOnPrice(person, facts, questionFacts(response.priceQuestion), now);
  if (!verdict.allowed) {
    return response.priceQuestion?.decidedAt ? null : (
      <NotYetButton label="Decide on this price" {...verdict} />
    );
  }
  return (
    <div className="prose gap-sm">
      <ActionForm
        action={decidePrice}
        scope={label}
        label={`Decide on the price of response ${label}`}
        order={["decision", "reason"]}
      >
        <HiddenFields values={{ challengeId: row.id, responseId: response.id }} />
        <RadioGroup
          name="decision"
          label="Does its price stand?"
          options={[
            { value: "stands", label: "It stands: the supplier can do it for that" },
            {
              value: "excluded",
              label: "It is excluded: its price is abnormally low",
              hint: "The approver, a second person, confirms it with the decision. The lowest price is then taken from those that are left.",
            },
          ]}
        />
        <TextArea
          name="reason"
          label="Why"
          hint={`By reference to what the supplier answered. An exclusion needs ${EXCLUSION_REASON_WORDS} words or more; supplier and approver read them.`}
          rows={4}
        />
        <p className="gap-sm">
          <SubmitButton>Decide on this price</SubmitButton>
        </p>
      </ActionForm>
    </div>
  );
}
