import { Facts } from "@/components/data/facts";
import { SideNote } from "@/components/desk/side-note";
import { ActionForm } from "@/components/forms/action-form";
import { AskedBox } from "@/components/forms/asked-box";
import { Autosave } from "@/components/forms/autosave";
import { ButtonLink, SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { MoneyField } from "@/components/forms/money-field";
import { MoneySum } from "@/components/forms/money-sum";
import { Columns } from "@/components/frame/columns";
import { phasesWon, phaseWords, pricedWords } from "@/domain/challenge/content";
import { formatMoney } from "@/domain/format/money";
import { toPence } from "@/domain/input";
import { pricedPhases, priceFields } from "@/domain/response/phase-prices";
import { priceDoubt, publishedValue } from "@/domain/response/price-doubt";
import { originalText } from "@/features/challenges/records/revisions";
import { autosavePrice, savePrice } from "../actions";
import type { OwnResponse } from "../loaders";

/** The price, or one of each phase with what they add up to, beside what was published and how it is scored. */
export function PriceForm({ own }: { own: OwnResponse }) {
  const { id, challenge } = own.response;
  const names = pricedPhases(challenge.phases);
  const fields = priceFields(names, own.draft);
  const doubted = priceDoubt(own.draft.price, challenge.phases) !== null;
  return (
    <Columns kind="side">
      <div className="prose">
        <ActionForm action={savePrice} order={[...Object.keys(fields), "sure"]}>
          <HiddenFields values={{ responseId: id }} />
          {names.length > 0 ? (
            <p className="muted mb-6">
              In pounds, VAT included, one for each phase. What counts is what they add up to.
            </p>
          ) : null}
          {Object.entries(fields).map(([name, price], place) => (
            <MoneyField
              key={name}
              name={name}
              label={
                names[place]
                  ? `Price of ${names[place]}`
                  : `Whole price for ${pricedWords(challenge.phases)}`
              }
              hint={names.length > 0 ? undefined : "In pounds, VAT included"}
              defaultValue={price ?? undefined}
            />
          ))}
          {names.length > 0 ? (
            <MoneySum
              names={Object.keys(fields)}
              label="Together"
              saved={own.draft.price === null ? null : amount(own.draft.price)}
            />
          ) : null}
          <AskedBox
            name="sure"
            label="The price is right as it is"
            shown={doubted}
            defaultChecked={doubted && own.draft.priceMeant === own.draft.price}
          />
          <Autosave action={autosavePrice} original={originalText(fields)} />
          <p className="btns gap-sm">
            <SubmitButton>Save the price</SubmitButton>
            <ButtonLink href={`/account/responses/${id}`} kind="hollow">
              Back to your response
            </ButtonLink>
          </p>
        </ActionForm>
      </div>
      <div className="cols guide">
        <Budget own={own} />
        <SideNote heading="How it is scored">
          <p className="small">
            {Number(challenge.priceWeight)} × lowest compliant price ÷ your price. The lowest gets
            all {Number(challenge.priceWeight)} points, one of twice that gets half of them.
          </p>
        </SideNote>
      </div>
    </Columns>
  );
}

/** What was published for what is priced, so that nobody has to look it up or guess whose ceiling it is. */
function Budget({ own: { response } }: { own: OwnResponse }) {
  const { phases } = response.challenge;
  const { whole, suppliers, share } = publishedValue(phases);
  const won = phasesWon(phases);
  return (
    <SideNote heading="What was published for it">
      <Facts
        facts={[
          ...won.map((phase) => ({
            label: phase.name,
            value: `${formatMoney(phase.valuePence)} with VAT${phaseWords(phase) ? `. ${phaseWords(phase)}` : ""}`,
          })),
          { label: "Together", value: won.length > 1 ? `${formatMoney(whole)} with VAT` : null },
        ]}
      />
      {suppliers > 1 ? (
        <p className="small mt-3">
          That is for all suppliers of the phase together. Where {suppliers} take part, an equal
          share is {formatMoney(share)}.
        </p>
      ) : null}
      <p className="small muted mt-3">
        A price above {suppliers > 1 ? "that share" : "it"}, or below half of it, is asked about
        once more before you can submit. It is not refused.
      </p>
    </SideNote>
  );
}

function amount(price: string): string {
  return formatMoney(toPence(price) ?? 0n);
}
