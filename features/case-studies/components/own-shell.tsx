import type { ReactNode } from "react";
import { Desk } from "@/components/desk/desk";
import { DeskHead } from "@/components/desk/desk-head";
import { FileBar } from "@/components/frame/file-bar";
import { Folio } from "@/components/frame/folio";
import { Main } from "@/components/frame/main";
import { CASE_STUDY } from "@/domain/case-study/states";
import type { OwnCaseStudy } from "../loaders/own";

interface OwnShellProps {
  study: Pick<OwnCaseStudy, "id" | "title" | "state" | "supplier">;
  /** This page, in a few words; the case study itself without. */
  current?: string;
  /** Pages between the case study and this one. */
  above?: readonly { label: string; href: string }[];
  heading: ReactNode;
  standfirst?: ReactNode;
  children: ReactNode;
}

/** The frame of every page on which a supplier works on a case study. */
export function OwnShell(props: OwnShellProps) {
  const { study, current, above = [], heading, standfirst, children } = props;
  const crumbs = [
    { label: "Your account", href: "/account" },
    { label: "Case studies", href: "/account/case-studies" },
    ...(current ? [{ label: study.title, href: ownHref(study.id) }] : []),
    ...above,
  ];
  return (
    <>
      <FileBar
        title={study.title}
        actingFor={study.supplier.name}
        facts={[{ label: "State", value: CASE_STUDY.states[study.state].words }]}
      />
      <Folio crumbs={crumbs} current={current ?? study.title} />
      <Main>
        <Desk>
          <DeskHead heading={heading} standfirst={standfirst} />
          {children}
        </Desk>
      </Main>
    </>
  );
}

/** Where the owner works on a case study, or on a part of it. */
export function ownHref(id: string, part?: string): string {
  return part ? `/account/case-studies/${id}/${part}` : `/account/case-studies/${id}`;
}
