import type { ReactNode } from "react";
import { ButtonLink } from "@/components/forms/button";
import { Folio } from "@/components/frame/folio";
import { Headline } from "@/components/frame/headline";
import { Main } from "@/components/frame/main";
import { StatePage } from "@/components/frame/state-page";
import { DoneNotice } from "@/components/notices/done-notice";
import { ANONYMOUS } from "@/domain/actor";
import { mayChangeTaxonomy } from "@/domain/technology/policy";
import { DONE } from "@/features/technologies/words";

interface OperatorShellProps {
  heading: string;
  standfirst: string;
  done?: string;
  /** A page below the taxonomy. */
  below?: boolean;
  /** Buttons under the heading. */
  actions?: ReactNode;
  children: ReactNode;
}

/** The frame of the pages on which the taxonomy is looked after. */
export function OperatorShell(props: OperatorShellProps) {
  const { heading, standfirst, done, below, actions, children } = props;
  return (
    <>
      <Folio
        crumbs={[
          { label: "Your account", href: "/account" },
          ...(below ? [{ label: "Taxonomy", href: "/operator/taxonomy" }] : []),
        ]}
        current={heading}
      />
      <Main>
        <Headline heading={heading} standfirst={standfirst}>
          {actions}
        </Headline>
        <div className="wrap">
          <DoneNotice done={done} words={DONE} />
        </div>
        {children}
      </Main>
    </>
  );
}

/** Said to anybody who is no operator. */
export function OperatorsOnly() {
  const may = mayChangeTaxonomy(ANONYMOUS);
  return (
    <StatePage
      heading="This page is for operators"
      says={may.allowed ? "" : `${may.reason} ${may.remedy}`}
    >
      <ButtonLink href="/technologies">See the technologies</ButtonLink>
    </StatePage>
  );
}
