import { Facts } from "@/components/data/facts";
import { EvidenceMark } from "@/components/evidence/evidence-mark";
import { formatDate } from "@/domain/format/dates";
import type { ShownCertification } from "../views";

/** Certificates and standards, each with the day until which it holds. */
export function Certificates({
  certifications,
}: {
  certifications: readonly ShownCertification[];
}) {
  if (certifications.length === 0)
    return <p className="muted">They have named no certificate or standard.</p>;
  return (
    <>
      <Facts
        wide
        facts={certifications.map((each) => ({
          label: each.name,
          value: <Certificate certificate={each} />,
        }))}
      />
      <p className="source">
        As the supplier says. Ask to see the certificate before you rely on it.
      </p>
    </>
  );
}

interface CertificateProps {
  certificate: ShownCertification;
}

function Certificate({
  certificate: { issuer, expiresOn, lapsed, technologies },
}: CertificateProps) {
  const until = expiresOn === null ? null : formatDate(expiresOn);
  return (
    <>
      {lapsed ? (
        <EvidenceMark standing="lapsed" note={until} bare />
      ) : until ? (
        `Holds until ${until}`
      ) : (
        "Does not run out"
      )}
      {issuer || technologies.length > 0 ? (
        <>
          <br />
          <span className="small muted">
            {[issuer, technologies.length > 0 && "Stands under a capability above"]
              .filter(Boolean)
              .join(". ")}
          </span>
        </>
      ) : null}
    </>
  );
}
