import type { ReactNode } from "react";
import { FileBar } from "@/components/frame/file-bar";
import { Folio } from "@/components/frame/folio";
import { Main } from "@/components/frame/main";
import { formatDateTime } from "@/domain/format/dates";
import type { OwnResponse } from "../loaders";

interface ResponseFrameProps {
  own: OwnResponse;
  /** The page within the response; none for its task list. */
  current?: string;
  children: ReactNode;
}

/** What every page of a supplier's own response has around it. */
export function ResponseFrame({ own, current, children }: ResponseFrameProps) {
  const { id, challenge, supplier } = own.response;
  const desk = { label: "Your response", href: `/account/responses/${id}` };
  const list = { label: "Your responses", href: "/account/responses" };
  return (
    <>
      <FileBar
        title={challenge.title}
        actingFor={supplier.name}
        facts={
          challenge.closesAt ? [{ label: "Closes", value: formatDateTime(challenge.closesAt) }] : []
        }
      />
      <Folio
        crumbs={current ? [list, desk] : [list]}
        current={current ?? "Your response"}
        note={`Challenge ${challenge.reference}`}
      />
      <Main>{children}</Main>
    </>
  );
}
