import { Flag } from "@/components/desk/flag";
import { Link } from "@/components/link";
import { Notice } from "@/components/notices/notice";
import type { Finding } from "@/domain/challenge/builder-parts";
import { plural } from "@/domain/format/numbers";

/** The page of the part where a finding is put right, at its field if it has one. */
export function repairHref(id: string, { repair }: Finding): string {
  const anchor = repair.field ? `#${repair.field}` : "";
  return `/account/challenges/${id}/${repair.part}${anchor}`;
}

/** A finding in words, with its repair as a link and the product that it names marked. */
export function FindingWords({ id, finding }: { id: string; finding: Finding }) {
  const { says, mark, repair } = finding;
  const [before, after] = mark ? says.split(mark) : [says];
  return (
    <>
      {before}
      {mark ? <mark>{mark}</mark> : null}
      {after} <Link href={repairHref(id, finding)}>{repair.says}</Link>
    </>
  );
}

interface FindingsProps {
  id: string;
  findings: readonly Finding[];
}

/** What stops publication, on top of the task list; nothing where nothing does. */
export function StopsNotice({ id, findings }: FindingsProps) {
  const stops = findings.filter(({ kind }) => kind === "stop");
  const thoughts = findings.filter(({ kind }) => kind === "think").length;
  if (stops.length === 0) return null;
  const verb = stops.length === 1 ? "stops" : "stop";
  const think = thoughts > 0 ? `, ${thoughts} to think about` : "";
  return (
    <Notice kind="stop" heading={`${plural(stops.length, "thing")} ${verb} publication${think}`}>
      <ul className="stops">
        {stops.map((finding) => (
          <li key={finding.says}>
            <Link href={repairHref(id, finding)}>
              {finding.says.replace(/\.$/, "")}. {finding.repair.says}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** What is the matter with one part, each with the rule that it stands on. */
export function PartFindings({ id, findings }: FindingsProps) {
  const shown = findings.filter(({ kind }) => kind !== "missing");
  if (shown.length === 0) return null;
  return (
    <div className="gap-sm">
      {shown.map((finding) => (
        <Flag key={finding.says} kind={finding.kind === "stop" ? "stop" : "think"}>
          <FindingWords id={id} finding={finding} />. <span className="muted">{finding.rule}.</span>
        </Flag>
      ))}
    </div>
  );
}
