import { Facts } from "@/components/data/facts";
import { Fold } from "@/components/data/fold";
import { Desk } from "@/components/desk/desk";
import { DeskHead } from "@/components/desk/desk-head";
import { SideNote } from "@/components/desk/side-note";
import { ButtonLink, Buttons } from "@/components/forms/button";
import { Columns } from "@/components/frame/columns";
import { Section } from "@/components/frame/section";
import { Link } from "@/components/link";
import { formatDateTime } from "@/domain/format/dates";
import { plural } from "@/domain/format/numbers";
import { capitalised, listWords } from "@/domain/format/words";
import { REPORT } from "@/domain/moderation/states";
import { FAULT_WORDS, SUBJECT_WORDS } from "@/domain/moderation/subjects";
import { Paragraphs } from "@/features/notices/components/paragraphs";
import type { ModerationCase } from "../loaders/operator";
import { Decisions } from "./decisions";
import { HidingHistory } from "./history";
import { caseHref } from "./operator-desk";

/** One page before an operator: what was reported of it, what it is, and what can be decided. */
export function CasePage({ page }: { page: ModerationCase }) {
  const { subject, reports } = page;
  return (
    <Desk>
      <DeskHead
        kicker={capitalised(SUBJECT_WORDS[subject.type])}
        heading={subject.title}
        standfirst={standfirst(page)}
      />
      <Columns kind="side">
        <div>
          {reports.length > 0 ? <Reports page={page} /> : null}
          <Decisions page={page} />
          <Past page={page} />
        </div>
        <SideNote heading="The page">
          <Facts
            facts={[
              { label: "Now", value: nowWords(page) },
              {
                label: "Belongs to",
                value: listWords(subject.owners.map(({ name }) => name)),
              },
            ]}
          />
          <Buttons>
            <ButtonLink href={subject.href} kind="hollow" small>
              Read it as it is
            </ButtonLink>
          </Buttons>
          <AlsoIn page={page} />
        </SideNote>
      </Columns>
    </Desk>
  );
}

function standfirst({ reports, hiding }: ModerationCase): string {
  const reported =
    reports.length > 0
      ? `${plural(reports.length, "report")} that nobody has decided.`
      : "No report of it is open.";
  if (!hiding) return reported;
  return hiding.hiding.state === "ANSWERED"
    ? `${reported} It is hidden, and its owner has answered.`
    : `${reported} It is hidden.`;
}

function nowWords({ subject, hiding }: ModerationCase): string {
  if (hiding) return "Hidden: its owners and operators read it";
  return subject.isPublic ? "Public" : "Not public: its owner has taken it down";
}

function Reports({ page: { reports } }: { page: ModerationCase }) {
  return (
    <Section place="column" heading="What was reported" aside="The longest waiting first">
      <ul className="people">
        {reports.map(({ id, fault, says, reportedAt, reporter, email }) => (
          <li key={id}>
            <div>
              <b>{FAULT_WORDS[fault]}</b>
              <Paragraphs text={says} empty="" />
              <p className="small muted">
                {formatDateTime(reportedAt)}, {reporter?.email ?? email ?? "without an address"}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Stories are texts of their own: who hides a case study has to look at them too. */
function AlsoIn({ page: { alsoIn } }: { page: ModerationCase }) {
  if (alsoIn.length === 0) return null;
  return (
    <div className="mt-6">
      <p className="small">
        Stories that tell of it have words of their own, and stay. Look at them too:
      </p>
      <ul>
        {alsoIn.map(({ id, title }) => (
          <li key={id} className="small">
            <Link href={caseHref({ type: "story", id })}>{title}</Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Past({ page: { decided, earlier, subject } }: { page: ModerationCase }) {
  return (
    <div className="grid gap-6 mt-10">
      {earlier.map((hiding) => (
        <Fold key={hiding.id} summary={`Hidden before, on ${formatDateTime(hiding.hiddenAt)}`}>
          <HidingHistory hiding={hiding} owners={subject.owners} />
        </Fold>
      ))}
      {decided.length > 0 ? (
        <Fold summary={`${plural(decided.length, "report")} decided before`}>
          <ul className="people">
            {decided.map(({ id, fault, says, state, note, decidedAt }) => (
              <li key={id}>
                <div>
                  <b>{FAULT_WORDS[fault]}</b>
                  <p className="small">{says}</p>
                  <p className="small muted">
                    {REPORT.states[state].words}
                    {decidedAt ? ` on ${formatDateTime(decidedAt)}` : null}. {note}
                  </p>
                </div>
              </li>
            ))}
          </ul>
        </Fold>
      ) : null}
    </div>
  );
}
