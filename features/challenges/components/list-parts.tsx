import { WeightBar } from "@/components/charts/weight-bar";
import { Link } from "@/components/link";
import type { BuilderPart } from "@/domain/challenge/builder-parts";
import { type ChallengeContent, phaseWords, totalValue } from "@/domain/challenge/content";
import { weightsTotal, weightText } from "@/domain/challenge/weights";
import { formatMoney } from "@/domain/format/money";
import { plural } from "@/domain/format/numbers";
import type { TeamChallenge } from "../loaders/team";
import { AttachmentsForm, KindForm, PriceForm } from "./choose-parts";
import { RulesThatApply, WriteTheProblem } from "./guides";
import { ItemList } from "./item-list";
import { PartPage } from "./part-page";

interface PartProps {
  team: TeamChallenge;
}

export function OutcomesPart({ team }: PartProps) {
  const items = team.row.outcomes.map(({ id, statement, measure, baseline }) => ({
    id,
    name: statement,
    says: [measure, baseline && `today ${baseline}`].filter(Boolean).join("; ") || "No measure yet",
  }));
  return (
    <PartPage team={team} slug="outcomes" guide={<WriteTheProblem />}>
      <ItemList
        href={hrefOf(team, "outcomes")}
        items={items}
        noun="outcome"
        why="Suppliers answer to what has to be true in the end. Without a measure nobody can tell."
      />
      <Back team={team} />
    </PartPage>
  );
}

export function DataPart({ team }: PartProps) {
  const items = team.row.dataSets.map(({ id, name, holds, personalData }) => ({
    id,
    name,
    says: `${holds || "Not described"}. ${personalData ? "Personal data" : "No personal data"}`,
  }));
  return (
    <PartPage team={team} slug="data">
      <ItemList
        href={hrefOf(team, "data")}
        items={items}
        noun="data set"
        why="Bad data described well is worth more to a supplier than good data found out later."
      />
      <Back team={team} />
    </PartPage>
  );
}

export function BudgetPart({ team }: PartProps) {
  const { content, row } = team;
  const items = row.phases.map((phase) => ({
    id: phase.id,
    name: phase.name,
    says: [phaseWords(phase), `${formatMoney(phase.valuePence)} with VAT`]
      .filter(Boolean)
      .join(", "),
  }));
  return (
    <PartPage team={team} slug="budget" guide={<RulesThatApply team={team} />}>
      <ItemList
        href={hrefOf(team, "budget")}
        items={items}
        noun="phase"
        why="Phases with a way out between them let both sides stop without fault: explore, pilot, scale."
      />
      {items.length > 0 ? (
        <p className="gap-sm">
          Together <b>{formatMoney(totalValue(content.phases))}</b> with VAT.
        </p>
      ) : null}
      <div className="section section--tight">
        <KindForm team={team} />
      </div>
      <Back team={team} />
    </PartPage>
  );
}

export function CriteriaPart({ team }: PartProps) {
  const { content, row } = team;
  const items = row.criteria.map((one) => ({
    id: one.id,
    name: `${one.title}: ${weightText(one.weight.toString())}`,
    says: `${one.question} (up to ${plural(one.wordLimit, "word")}${
      one.minimum === null ? "" : `, at least ${one.minimum} of ${row.maximum}`
    }${one.socialValue ? ", social value" : ""})`,
  }));
  return (
    <PartPage team={team} slug="criteria" guide={<RulesThatApply team={team} />}>
      <Weights content={content} />
      <p className="gap-sm">
        Together <b>{weightText(weightsTotal(content))}</b> of 100, the price included.
      </p>
      <ItemList
        href={hrefOf(team, "criteria")}
        items={items}
        noun="criterion"
        why="Each criterion is a question that suppliers answer, with its weight."
      />
      <div className="section section--tight">
        <PriceForm team={team} />
      </div>
      <div className="section section--tight">
        <AttachmentsForm team={team} />
      </div>
      <Back team={team} />
    </PartPage>
  );
}

/** The weights on the way to 100; nothing while there are none. */
export function Weights({ content }: { content: ChallengeContent }) {
  if (content.criteria.length === 0) return null;
  return (
    <WeightBar
      weights={[
        ...content.criteria.map(({ key, title, weight }) => ({
          key,
          label: title,
          weight: Number(weight),
        })),
        { key: "price", label: "Price", weight: Number(content.priceWeight), price: true },
      ]}
    />
  );
}

function Back({ team }: PartProps) {
  return (
    <p className="gap-top">
      <Link href={`/account/challenges/${team.row.id}`}>Back to the task list</Link>
    </p>
  );
}

function hrefOf({ row }: TeamChallenge, slug: BuilderPart): string {
  return `/account/challenges/${row.id}/${slug}`;
}
