import { Table } from "@/components/data/table";
import { EvidenceMark } from "@/components/evidence/evidence-mark";
import { ButtonLink, Buttons } from "@/components/forms/button";
import { Link } from "@/components/link";
import { Empty } from "@/components/notices/empty";
import { CASE_STUDY } from "@/domain/case-study/states";
import { formatDate } from "@/domain/format/dates";
import { plural } from "@/domain/format/numbers";
import type { OwnCaseStudyLine } from "../loaders/own";
import { ownHref } from "./own-shell";

/** All case studies of the supplier, with what waits. */
export function OwnList({ lines }: { lines: readonly OwnCaseStudyLine[] }) {
  if (lines.length === 0) {
    return (
      <Empty
        heading="You have no case study yet"
        why="Write down one thing that you did for a public body: the problem, what you did, and what changed in figures."
        level={2}
      >
        <ButtonLink href="/account/case-studies/new">Begin a case study</ButtonLink>
      </Empty>
    );
  }
  return (
    <>
      <Table
        caption="Your case studies"
        rows={lines}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "title",
            head: "Case study",
            cell: ({ id, title, body }) => (
              <>
                <Link href={ownHref(id)}>{title}</Link>
                <br />
                <span className="small muted">{body ?? "No public body named yet"}</span>
              </>
            ),
          },
          {
            key: "state",
            head: "State",
            label: "State",
            cell: ({ state }) => CASE_STUDY.states[state].words,
          },
          {
            key: "evidence",
            head: "Evidence",
            cell: ({ standing, claims, proven }) =>
              standing ? (
                <EvidenceMark standing={standing} note={`${proven} of ${claims} proven`} />
              ) : (
                "No outcomes yet"
              ),
          },
          { key: "waits", head: "What waits", label: "Waits", cell: waits },
          {
            key: "changed",
            head: "Changed",
            label: "Changed",
            cell: ({ updatedAt }) => formatDate(updatedAt),
          },
        ]}
      />
      <div className="mt-6">
        <Buttons>
          <ButtonLink href="/account/case-studies/new">Begin a case study</ButtonLink>
        </Buttons>
      </div>
    </>
  );
}

function waits({ id, waiting, unanswered, state, claims, proven, body }: OwnCaseStudyLine) {
  if (unanswered > 0) {
    return <Link href={ownHref(id, "confirmation")}>Reply to {plural(unanswered, "dispute")}</Link>;
  }
  if (waiting) return "The public body’s answer";
  if (state === "DRAFT") return "Publication";
  if (proven < claims) {
    const request = body ? `Ask ${body} to confirm` : "Ask for confirmation of";
    return (
      <Link href={ownHref(id, "confirmation")}>
        {request} {proven === 0 ? plural(claims, "outcome") : `the other ${claims - proven}`}
      </Link>
    );
  }
  return "Nothing";
}
