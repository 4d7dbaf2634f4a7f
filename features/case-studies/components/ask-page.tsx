import { Table } from "@/components/data/table";
import { EvidenceMark } from "@/components/evidence/evidence-mark";
import { ActionForm } from "@/components/forms/action-form";
import { Buttons, SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { TextArea } from "@/components/forms/text-area";
import { Prose } from "@/components/frame/prose";
import { Section } from "@/components/frame/section";
import { Link } from "@/components/link";
import { Notice } from "@/components/notices/notice";
import { CONFIRMATION } from "@/domain/case-study/states";
import { formatDate } from "@/domain/format/dates";
import { plural } from "@/domain/format/numbers";
import { requestConfirmation, withdrawRequest } from "../actions";
import type { OwnCaseStudy } from "../loaders/own";
import { Dispute } from "./disputes";
import { InviteReference } from "./invite-reference";
import { ownHref } from "./own-shell";
import { TakeWithYou } from "./take-with-you";

/** Asking, waiting, and answering a dispute: the supplier's side of a confirmation. */
export function AskPage({ study }: { study: OwnCaseStudy }) {
  const open = study.requests.find(({ state }) => state === "REQUESTED");
  const disputes = study.claims.filter(
    ({ standing }) => standing === "disputed" || standing === "corrected",
  );
  return (
    <div className="grid gap-12">
      {open ? <Waiting study={study} requestId={open.id} /> : <Ask study={study} />}
      <TakeWithYou study={study} />
      {disputes.length > 0 ? (
        <Section heading="Disputed or corrected" place="column">
          <div className="grid gap-6">
            {disputes.map((claim) => (
              <Dispute key={claim.id} study={study} claim={claim} />
            ))}
          </div>
        </Section>
      ) : null}
      <Section heading="Where each outcome stands" place="column">
        <Standings study={study} />
      </Section>
      {study.requests.length > 0 ? (
        <Section heading="What you asked so far" place="column">
          <Requests study={study} />
        </Section>
      ) : null}
    </div>
  );
}

function Ask({ study }: { study: OwnCaseStudy }) {
  const { ask, invite } = study.may;
  if (!ask.allowed && invite.allowed) return <InviteReference study={study} />;
  if (!ask.allowed) {
    return (
      <Notice kind="warn" heading={ask.reason}>
        <p>
          {study.references === 0 && study.state === "PUBLISHED" && !invite.allowed
            ? invite.remedy
            : ask.remedy}
        </p>
        {study.body ? null : (
          <p>
            <Link href={ownHref(study.id, "body")}>Say which public body it was for</Link>
          </p>
        )}
        {study.state === "PUBLISHED" ? (
          <p>
            The address to send:{" "}
            <Link href={`/case-studies/${study.slug}`}>/case-studies/{study.slug}</Link>
          </p>
        ) : null}
      </Notice>
    );
  }
  return (
    <Prose>
      <ActionForm action={requestConfirmation} order={["message"]}>
        <HiddenFields values={{ id: study.id }} />
        <p className="mb-6">
          {plural(study.references, "person", "people")} at {study.body?.name} can confirm. Each
          gets a mail and sees your {plural(study.claims.length, "outcome")} with what is attached.
          It takes them about five minutes. What they confirm holds for 24 months.
        </p>
        <TextArea
          name="message"
          label="A word to them"
          optional
          hint="Remind them what you did together, and who there knows the figures."
          rows={4}
        />
        <Buttons>
          <SubmitButton>Ask {study.body?.name} to confirm</SubmitButton>
        </Buttons>
      </ActionForm>
    </Prose>
  );
}

function Waiting({ study, requestId }: { study: OwnCaseStudy; requestId: string }) {
  return (
    <Notice heading={`${study.body?.name} has been asked`}>
      <p>
        On {study.askedAt ? formatDate(study.askedAt) : null}. You get a mail when somebody there
        answers. If you change an outcome before that, they are shown the changed one.
      </p>
      <ActionForm action={withdrawRequest} label="Withdraw the request">
        <HiddenFields values={{ id: study.id, requestId }} />
        <Buttons>
          <SubmitButton kind="hollow" small>
            Withdraw the request
          </SubmitButton>
        </Buttons>
      </ActionForm>
    </Notice>
  );
}

function Standings({ study }: { study: OwnCaseStudy }) {
  return (
    <Table
      caption="Where each outcome stands"
      rows={study.claims}
      rowKey={({ id }) => id}
      columns={[
        { key: "claim", head: "Outcome", cell: ({ statement }) => statement },
        {
          key: "standing",
          head: "Evidence",
          cell: ({ standing, word }) => (
            <EvidenceMark
              standing={standing}
              note={
                word && word.verdict === "CONFIRMED" && standing !== "lapsed"
                  ? `until ${formatDate(word.expiresAt)}`
                  : null
              }
            />
          ),
        },
      ]}
    />
  );
}

function Requests({ study }: { study: OwnCaseStudy }) {
  return (
    <Table
      caption="Requests so far"
      rows={study.requests}
      rowKey={({ id }) => id}
      columns={[
        { key: "asked", head: "Asked", cell: ({ requestedAt }) => formatDate(requestedAt) },
        {
          key: "state",
          head: "Answer",
          label: "Answer",
          cell: ({ state, answeredAt, reason }) =>
            [
              `${CONFIRMATION.states[state].words}${answeredAt ? ` on ${formatDate(answeredAt)}` : ""}`,
              reason,
            ]
              .filter(Boolean)
              .join(": "),
        },
      ]}
    />
  );
}
