import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/button";
import { CheckboxGroup } from "@/components/forms/checkbox-group";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { RadioGroup } from "@/components/forms/radio-group";
import { TextArea } from "@/components/forms/text-area";
import { Section } from "@/components/frame/section";
import { namesShown } from "@/domain/assessment/agreement";
import { mayDecideInterest, mayReadInterests } from "@/domain/assessment/policy";
import { formatDateTime } from "@/domain/format/dates";
import { plural } from "@/domain/format/numbers";
import { listWords } from "@/domain/format/words";
import { decideInterest } from "../actions";
import type { EvaluationPage } from "../loaders/page";
import { waits } from "../records/declarations";

type Declared = EvaluationPage["row"]["declarations"][number];

/** What everybody declared and what was decided on it, for who answers for the evaluation. */
export function Interests({ page }: { page: EvaluationPage }) {
  const { row, facts, person } = page;
  if (!mayReadInterests(person, facts).allowed) return null;
  const declared = row.declarations.filter(({ conflict }) => conflict !== "NONE");
  if (declared.length === 0) return null;
  return (
    <Section
      place="column"
      className="section section--tight"
      heading="Interests that were declared"
    >
      <ul className="people">
        {declared.map((one) => (
          <Interest key={one.id} page={page} declared={one} />
        ))}
      </ul>
    </Section>
  );
}

function Interest({ page, declared }: { page: EvaluationPage; declared: Declared }) {
  const { row, facts, person } = page;
  const { id, userId, conflict, says, known, declaredAt, decidedById, decidedAt, recognisedId } =
    declared;
  const named = (who: string | null) => {
    const user = row.parts.find((part) => part.userId === who)?.user;
    return user?.name || user?.email || "Somebody";
  };
  const suppliers = row.responses
    .map(({ supplierId, supplier }) => ({ value: supplierId, label: supplier.name }))
    .toSorted((one, other) => one.label.localeCompare(other.label, "en"));
  const open = waits(row, declared);
  const recognised = recognisedId && responsesWords(page, [recognisedId]);
  const kept = responsesWords(
    page,
    declared.keptFrom.map(({ responseId }) => responseId),
  );
  return (
    <li>
      <div>
        <b>{named(userId)}</b>
        <p className="small muted">
          {conflict === "BARRED" ? "One that bars them" : "One that can be managed"}, declared on{" "}
          {formatDateTime(declaredAt)}
        </p>
        <p>
          {recognised ? `Recognised ${recognised}: ` : ""}
          {says}
        </p>
        {known.length > 0 ? (
          <p className="small">What the platform knew: {known.join(" ")}</p>
        ) : null}
        {decidedAt ? (
          <p className="small">
            {named(decidedById)} decided on {formatDateTime(decidedAt)} that it{" "}
            {declared.bars ? "bars them" : "can be managed"}
            {declared.keptFrom.length > 0 ? `, kept from ${kept}` : ""}: {declared.measures}
          </p>
        ) : null}
        {open && mayDecideInterest(person, facts, { userId, waits: open }).allowed ? (
          <ActionForm
            action={decideInterest}
            scope={`interest-${id}`}
            order={["decision", "keptFrom", "measures"]}
            label={`The interest of ${named(userId)}`}
          >
            <HiddenFields values={{ challengeId: row.id, declarationId: id }} />
            <RadioGroup
              name="decision"
              label="Your decision"
              options={[
                { value: "accept", label: "It can be managed" },
                { value: "bar", label: "It bars them" },
              ]}
            />
            <CheckboxGroup
              name="keptFrom"
              label="Kept from the response of"
              hint={
                recognisedId
                  ? "They read nothing of it and score the others. The one that they recognised is ticked."
                  : "They read nothing of it and score the others. Only where it can be managed."
              }
              optional
              options={suppliers}
              defaultValue={row.responses
                .filter((one) => one.id === recognisedId)
                .map(({ supplierId }) => supplierId)}
            />
            <TextArea
              name="measures"
              label="How it is kept out of their judgement, or why it bars them"
              hint="They read it, and it stands in the record."
              rows={3}
            />
            <p className="btns gap-sm">
              <SubmitButton>Decide on it</SubmitButton>
            </p>
          </ActionForm>
        ) : null}
      </div>
    </li>
  );
}

/** Responses by supplier and label; how many they are, for whom names are hidden from: the two are not joined for them. */
function responsesWords({ row, facts, person }: EvaluationPage, ids: readonly string[]): string {
  if (!namesShown(person, facts)) return plural(ids.length, "response");
  return listWords(
    row.responses
      .filter(({ id }) => ids.includes(id))
      .map(({ label, supplier }) => `response ${label} of ${supplier.name}`),
  );
}
