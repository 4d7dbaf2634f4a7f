import { Link } from "@/components/link";
import type { OrganisationKind } from "@/domain/actor";
import { organisationHref } from "../words/links";

interface OrganisationLinkProps {
  organisation: { kind: OrganisationKind; name: string; slug: string };
}

/** An organisation's name, leading to its page. */
export function OrganisationLink({ organisation }: OrganisationLinkProps) {
  return <Link href={organisationHref(organisation)}>{organisation.name}</Link>;
}

/** Several of them, with commas and "and". */
export function OrganisationLinks({
  organisations,
}: {
  organisations: readonly OrganisationLinkProps["organisation"][];
}) {
  return organisations.map((one, place) => (
    <span key={one.slug}>
      {place === 0 ? "" : place === organisations.length - 1 ? " and " : ", "}
      <OrganisationLink organisation={one} />
    </span>
  ));
}
