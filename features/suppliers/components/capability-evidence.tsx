import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/button";
import { CheckboxGroup } from "@/components/forms/checkbox-group";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { SectionHead } from "@/components/frame/section-head";
import { Link } from "@/components/link";
import { formatDate } from "@/domain/format/dates";
import { amountWords } from "@/domain/ocds/words";
import { MOST_AWARDS } from "@/domain/supplier/fields";
import type { PublicAward } from "@/features/notices/loaders";
import { saveCapabilityEvidence } from "../actions";
import type { CapabilityRow } from "../records";

interface CapabilityEvidenceProps {
  revision: number;
  capability: CapabilityRow;
  /** The supplier's own public awards, one for each procurement. */
  awards: readonly PublicAward[];
}

const ORDER = ["", "standards", "awardOcids"];

/** What stands under a capability: the standards it implements, and the public awards that were for it. */
export function CapabilityEvidence({ revision, capability, awards }: CapabilityEvidenceProps) {
  const { standards } = capability.technology;
  const nothing = standards.length === 0 && awards.length === 0;
  return (
    <section aria-labelledby="evidence" className="gap-top">
      <SectionHead id="evidence" heading="The evidence under it" />
      <p className="gap-sm">
        Outcomes of the <Link href="/account/case-studies">case studies</Link> that say they show it
        stand here; while none names a capability on {capability.technology.name}, those of all on
        that technology do. So do <Link href="/account/profile/certifications">certificates</Link>{" "}
        that you say cover it.
      </p>
      {nothing ? (
        <p className="muted">
          This technology has no list of standards, and no imported notice names you as a winner.
        </p>
      ) : (
        <ActionForm
          action={saveCapabilityEvidence}
          scope="evidence"
          order={ORDER}
          className="gap-sm"
        >
          <HiddenFields values={{ revision, id: capability.id }} />
          {standards.length > 0 ? (
            <CheckboxGroup
              name="standards"
              label="Standards that it implements"
              hint={`Those of ${capability.technology.name}. Tick what you can show a buyer.`}
              optional
              options={standards.map((value) => ({ value, label: value }))}
              defaultValue={capability.standards}
            />
          ) : null}
          {awards.length > 0 ? (
            <CheckboxGroup
              name="awardOcids"
              label="Public awards that were for this"
              hint={`From notices that name you as a winner, newest first. Up to ${MOST_AWARDS}.`}
              optional
              options={awards.map((award) => ({
                value: award.ocid,
                label: award.title,
                hint: factsOf(award),
              }))}
              defaultValue={capability.awardOcids}
            />
          ) : null}
          <p className="btns gap-sm">
            <SubmitButton kind="hollow">Save the evidence</SubmitButton>
          </p>
        </ActionForm>
      )}
    </section>
  );
}

function factsOf({ buyer, amount, currency, on, ocid }: PublicAward): string {
  return [buyer?.name, amountWords(amount, currency), formatDate(on), ocid]
    .filter(Boolean)
    .join(", ");
}
