import { ButtonLink } from "@/components/forms/button";
import { StatePage } from "@/components/frame/state-page";

export default function SupplierNotFound() {
  return (
    <StatePage
      heading="There is no public profile here"
      says="The address may be mistyped, or the supplier has not published its profile or has taken it down."
    >
      <ButtonLink href="/suppliers">See all suppliers</ButtonLink>
      <ButtonLink href="/search" kind="hollow">
        Search Proven
      </ButtonLink>
    </StatePage>
  );
}
