import type { ReactNode } from "react";
import { EvidenceMark } from "@/components/evidence/evidence-mark";
import { Link } from "@/components/link";
import { formatDate } from "@/domain/format/dates";
import { listWords } from "@/domain/format/words";
import { amountWords } from "@/domain/ocds/words";
import type { PublicAward } from "@/features/notices/loaders";
import { noticeHref } from "@/features/notices/words/links";
import type { ShownCapability, ShownCertification } from "../views";

/** What stands under a capability beside its outcomes: awards, certificates, standards. */
export function CapabilityUnder({ capability }: { capability: ShownCapability }) {
  const { awards, certificates, standards } = capability;
  if (awards.length + certificates.length + standards.length === 0) return null;
  return (
    <dl className="under">
      <Line label={awards.length === 1 ? "Award" : "Awards"} items={awards.map(award)} />
      <Line
        label={certificates.length === 1 ? "Certificate" : "Certificates"}
        items={certificates.map(certificate)}
      />
      <Line
        label="Implements"
        items={standards.length > 0 ? [{ key: "all", says: listWords(standards) }] : []}
      />
    </dl>
  );
}

interface Item {
  key: string;
  says: ReactNode;
}

function Line({ label, items }: { label: string; items: readonly Item[] }) {
  if (items.length === 0) return null;
  return (
    <div>
      <dt>{label}</dt>
      {items.map(({ key, says }) => (
        <dd key={key}>{says}</dd>
      ))}
    </div>
  );
}

function award({ id, title, noticeSlug, amount, currency, buyer, on }: PublicAward): Item {
  const facts = [buyer?.name, amountWords(amount, currency), formatDate(on)];
  return {
    key: id,
    says: (
      <>
        <Link href={noticeHref(noticeSlug)}>{title}</Link>
        {". "}
        {facts.filter(Boolean).join(", ")}
      </>
    ),
  };
}

function certificate({ id, name, issuer, expiresOn, lapsed }: ShownCertification): Item {
  const until = expiresOn === null ? null : formatDate(expiresOn);
  return {
    key: id,
    says: (
      <>
        {issuer ? `${name}, ${issuer}` : name}
        {until === null ? null : lapsed ? (
          <>
            {" "}
            <EvidenceMark standing="lapsed" note={until} bare />
          </>
        ) : (
          `, until ${until}`
        )}
      </>
    ),
  };
}
