import type { ReactNode } from "react";
import { Facts } from "@/components/data/facts";
import { ButtonLink, Buttons } from "@/components/forms/button";
import { Link } from "@/components/link";
import { formatDate, formatMonthYear } from "@/domain/format/dates";
import { listWords } from "@/domain/format/words";
import { regionNames } from "@/domain/regions";
import { sizeWords } from "@/domain/supplier/profile";
import type { SupplierRow } from "../queries";
import type { SupplierView } from "../views";

/** Who they are: the name, what they do, and the facts at the side. */
export function SupplierHead({ view, follow }: { view: SupplierView; follow?: ReactNode }) {
  const { supplier, profile } = view;
  return (
    <div className="wrap prof">
      <div>
        <h1>{supplier.name}</h1>
        <p className="standfirst">{profile.standfirst}</p>
        <Buttons>
          {profile.contactEmail ? (
            <ButtonLink href={`mailto:${profile.contactEmail}`}>Contact {supplier.name}</ButtonLink>
          ) : null}
          {profile.website ? (
            <ButtonLink href={profile.website} kind="hollow">
              Open their website
            </ButtonLink>
          ) : null}
          {follow}
        </Buttons>
      </div>
      <SupplierFacts view={view} />
    </div>
  );
}

function SupplierFacts({ view: { supplier, profile } }: { view: SupplierView }) {
  const regions = listWords(regionNames(profile.regions));
  return (
    <Facts
      facts={[
        { label: "Size", value: sizeWords(profile) },
        { label: "Works in", value: regions.charAt(0).toUpperCase() + regions.slice(1) },
        { label: "Since", value: profile.founded },
        { label: "Postal address", value: profile.address },
        { label: "Also known as", value: listWords(supplier.mergedFrom.map(({ name }) => name)) },
        {
          label: "Company number",
          value: supplier.identifiers.map((each) => numberWords(each, supplier)).join("; "),
        },
        {
          label: "Checked",
          value: supplier.verifiedAt
            ? `Verified by Proven, ${formatDate(supplier.verifiedAt)}`
            : "Not yet verified by Proven",
        },
        { label: "Write to", value: contact(profile.contactEmail) },
        {
          label: "On Proven since",
          value: `${formatMonthYear(supplier.profile?.versions[0]?.publishedAt ?? supplier.createdAt)}, claimed by its owner`,
        },
      ]}
    />
  );
}

/** "Companies House 99100214, checked in the register on 1 October 2026", of a company that is active under its name. */
function numberWords({ scheme, value }: SupplierRow["identifiers"][number], row: SupplierRow) {
  const { registerNumber, registerOutcome, registerCheckedAt } = row;
  const holds = registerOutcome === "MATCHES" && scheme === "GB-COH" && value === registerNumber;
  const checked = holds && registerCheckedAt ? formatDate(registerCheckedAt) : null;
  const register = scheme === "GB-COH" ? "Companies House" : scheme;
  return `${register} ${value}${checked ? `, checked in the register on ${checked}` : ""}`;
}

function contact(email: string | null) {
  return email ? <Link href={`mailto:${email}`}>{email}</Link> : null;
}
