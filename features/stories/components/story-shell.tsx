import type { ReactNode } from "react";
import { FileBar } from "@/components/frame/file-bar";
import { Folio } from "@/components/frame/folio";
import { Main } from "@/components/frame/main";
import { STORY } from "@/domain/story/states";
import type { StoryDesk } from "../loaders";

interface ShellProps {
  page: StoryDesk;
  /** What this page is for; without it, it is the desk itself. */
  current?: string;
  children: ReactNode;
}

/** The frame of every page on which the two sides work on a story. */
export function StoryShell({ page: { row, person, side }, current, children }: ShellProps) {
  const desk = { label: `Story ${row.reference}`, href: `/account/stories/${row.id}` };
  return (
    <>
      <FileBar
        title={row.title}
        actingFor={person.actingFor?.name}
        youAre={side === "supplier" ? "Supplier" : "Public body"}
        facts={[{ label: "State", value: STORY.states[row.state].words }]}
      />
      <Folio
        crumbs={[
          { label: "Your account", href: "/account" },
          { label: "Stories", href: "/account/stories" },
          ...(current ? [desk] : []),
        ]}
        current={current ?? desk.label}
      />
      <Main>{children}</Main>
    </>
  );
}
