import type { ReactNode } from "react";
import { ButtonLink, Buttons } from "@/components/forms/button";
import { Section } from "@/components/frame/section";
import { Link } from "@/components/link";
import { Notice } from "@/components/notices/notice";
import { plural } from "@/domain/format/numbers";
import { PublicAwards } from "@/features/notices/components/public-awards";
import type { PublicAwardsPage } from "@/features/notices/loaders";
import type { SupplierRow } from "../queries";

interface SupplierRecordProps {
  supplier: SupplierRow;
  awards: PublicAwardsPage;
  /** An operator has hidden what the supplier says of itself. */
  hidden: boolean;
  /** Whoever looks administers another supplier, and may say that this one is it as well. */
  mayBeSame: boolean;
  hrefOf: (page: number) => string;
  /** The button that follows it. */
  follow: ReactNode;
}

/** A supplier that is known from public notices only: what they say, and the way to claim the page. */
export function SupplierRecord(props: SupplierRecordProps) {
  const { supplier, awards, hidden, mayBeSame, hrefOf, follow } = props;
  const known = awards.total === 0 ? "public notices" : plural(awards.total, "public award");
  return (
    <>
      <div className="wrap headline">
        <h1>{supplier.name}</h1>
        <p className="standfirst">
          {supplier.claimed
            ? `Known here from ${known}. ${hidden ? "An operator has hidden its profile." : "Its owner has not published a profile."}`
            : `Known here only from ${known}. Nobody has claimed this page, so nothing on it comes from the supplier.`}
        </p>
        <Buttons>{follow}</Buttons>
      </div>
      {supplier.claimed ? null : <ClaimIt supplier={supplier} mayBeSame={mayBeSame} />}
      <Section heading="Public awards" aside="From notices. Nobody typed these in">
        {awards.total > 0 ? (
          <PublicAwards awards={awards} hrefOf={hrefOf} />
        ) : (
          <p className="muted">No imported notice names {supplier.name} as a winner.</p>
        )}
      </Section>
    </>
  );
}

interface ClaimItProps {
  supplier: SupplierRow;
  mayBeSame: boolean;
}

function ClaimIt({ supplier: { name, slug }, mayBeSame }: ClaimItProps) {
  return (
    <div className="wrap section section--tight">
      <Notice heading="Is this you?">
        <p>
          Claim the page to say what you can do and to prove it. These awards then stand on your
          profile. An operator checks that {name} is yours.
        </p>
        <Buttons>
          <ButtonLink href={`/suppliers/${slug}/claim`}>Claim it</ButtonLink>
          {mayBeSame ? <Link href={`/suppliers/${slug}/same`}>This is us as well</Link> : null}
        </Buttons>
      </Notice>
    </div>
  );
}
