import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { RadioGroup } from "@/components/forms/radio-group";
import { TextArea } from "@/components/forms/text-area";
import { Section } from "@/components/frame/section";
import { Link } from "@/components/link";
import { Empty } from "@/components/notices/empty";
import { formatDate } from "@/domain/format/dates";
import { decideClaim } from "../actions";
import type { claimsToDecide } from "../loaders";

type Claims = Awaited<ReturnType<typeof claimsToDecide>>["claims"];

/** Company numbers that two suppliers say are theirs, for an operator. */
export function ClaimsToDecide({ claims }: { claims: Claims }) {
  if (claims.length === 0) {
    return (
      <div className="wrap section section--tight">
        <Empty
          level={2}
          heading="Nobody claims a number"
          why="You get a letter when somebody does."
        />
      </div>
    );
  }
  return claims.map((claim) => <Claim key={claim.id} claim={claim} />);
}

function Claim({ claim }: { claim: Claims[number] }) {
  const { id, number, claimant, holder, why, answer, requestedAt, may } = claim;
  return (
    <Section heading={number} aside={`Claimed on ${formatDate(requestedAt)}`}>
      <div className="prose">
        <p>
          <Link href={`/suppliers/${claimant.slug}`}>{claimant.name}</Link> claims it: “{why}”
        </p>
        <p>
          <Link href={`/suppliers/${holder.slug}`}>{holder.name}</Link>{" "}
          {answer ? <>has it: “{answer}”</> : "has it, and has not answered yet."}
        </p>
        {may.allowed ? (
          <ActionForm action={decideClaim} scope={`decide-${id}`} order={["decision", "reason"]}>
            <HiddenFields values={{ claimId: id }} />
            <RadioGroup
              name="decision"
              label="Whose it is"
              options={[
                { value: "give", label: `Give it to ${claimant.name}` },
                { value: "refuse", label: `Leave it with ${holder.name}` },
              ]}
            />
            <TextArea name="reason" label="Why" hint="Both sides read it." rows={3} />
            <p className="btns gap-sm">
              <SubmitButton>Decide on {number}</SubmitButton>
            </p>
          </ActionForm>
        ) : (
          <p className="muted">
            {may.reason} {may.remedy}
          </p>
        )}
      </div>
    </Section>
  );
}
