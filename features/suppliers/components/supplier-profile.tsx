import type { ReactNode } from "react";
import { Columns } from "@/components/frame/columns";
import { Section } from "@/components/frame/section";
import { Paragraphs } from "@/features/notices/components/paragraphs";
import { PublicAwards } from "@/features/notices/components/public-awards";
import type { SupplierView } from "../views";
import { CapabilityTable } from "./capability-table";
import { Certificates } from "./certificates";
import { ProofSection } from "./proof-section";
import { StudyCards } from "./study-cards";
import { SupplierHead } from "./supplier-head";

interface SupplierProfileProps {
  view: SupplierView;
  /** Whoever looks may edit it: what is missing is said to them, each where it is missing. */
  own?: boolean;
  /** The button that follows it, on the public page. */
  follow?: ReactNode;
  children?: ReactNode;
}

/** A supplier as the public sees it: the present version, an earlier one, or the preview of the next. */
export function SupplierProfile({ view, own = false, follow, children }: SupplierProfileProps) {
  const { supplier, profile, awards } = view;
  return (
    <>
      <SupplierHead view={view} follow={follow} />
      <ProofSection name={supplier.name} figures={view.figures} />
      <CapabilityTable supplier={supplier.name} capabilities={view.capabilities} own={own} />
      {profile.about ? (
        <Section heading="How they work" aside="In their own words">
          <Paragraphs text={profile.about} empty="" />
        </Section>
      ) : null}
      <StudyCards studies={view.studies} moreHref={`/case-studies?supplier=${supplier.slug}`} />
      <div className="wrap section">
        <Columns kind="75">
          <Section
            heading="Public awards"
            aside="From notices. Nobody typed these in"
            place="column"
          >
            {awards.total > 0 ? (
              <PublicAwards awards={awards} />
            ) : (
              <p className="muted">No imported notice names {supplier.name} as a winner.</p>
            )}
          </Section>
          <Section heading="Certificates and standards" place="column">
            <Certificates certifications={view.certifications} />
          </Section>
        </Columns>
      </div>
      {children}
    </>
  );
}
