import { Fold } from "@/components/data/fold";
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
import { changePermission, declineRequest, revokeConfirmation } from "../actions";
import type { RequestPage } from "../loaders/confirmations";
import type { ClaimView, WordView } from "../views";
import { CLAIM_VERDICT_WORDS } from "../words";
import { AnswerForm } from "./answer-form";
import { AttachedFold } from "./attached";
import { JudgeWords } from "./judge-words";
import { PermissionFields } from "./permission-fields";
import { Withdrawn } from "./withdrawn-claims";

interface AnswerPageProps {
  request: RequestPage;
  name: string;
  body: string;
}

/** What a reference sees of one request: the form while it waits, what was said afterwards. */
export function AnswerPage({ request, name, body }: AnswerPageProps) {
  const { answer } = request.may;
  return (
    <div className="grid gap-10">
      <Reminder request={request} />
      <AttachedFold study={request.caseStudy} />
      {request.state === "REQUESTED" ? (
        answer.allowed ? (
          <>
            <AnswerForm request={request} name={name} body={body} />
            <Decline requestId={request.id} />
          </>
        ) : (
          <Notice kind="stop" heading={answer.reason}>
            <p>{answer.remedy}</p>
          </Notice>
        )
      ) : (
        <Answered request={request} name={name} body={body} />
      )}
    </div>
  );
}

function Reminder({ request }: { request: RequestPage }) {
  const { caseStudy, message, requestedAt } = request;
  return (
    <Prose>
      <p>
        {caseStudy.supplier.name} asked on {formatDate(requestedAt)}.{" "}
        {caseStudy.state === "PUBLISHED" ? (
          <Link href={`/case-studies/${caseStudy.slug}`}>Read the whole case study</Link>
        ) : null}
      </p>
      {message ? (
        <p>
          <b>They write:</b> {message}
        </p>
      ) : null}
      <p>{caseStudy.summary}</p>
    </Prose>
  );
}

function Decline({ requestId }: { requestId: string }) {
  return (
    <Fold summary="I cannot answer this request at all">
      <ActionForm action={declineRequest} scope="decline" order={["reason"]}>
        <HiddenFields values={{ requestId }} />
        <TextArea
          name="reason"
          label="Why you cannot answer"
          hint="Only the supplier reads it: “I came after the pilot. Ask the Head of Waste.”"
          rows={3}
        />
        <Buttons>
          <SubmitButton kind="hollow">Decline the request</SubmitButton>
        </Buttons>
      </ActionForm>
    </Fold>
  );
}

function Answered({ request, name, body }: AnswerPageProps) {
  const { state, answeredAt, reason, given, caseStudy, may, withdrawn } = request;
  return (
    <>
      <Notice
        heading={`${CONFIRMATION.states[state].words}${answeredAt ? ` on ${formatDate(answeredAt)}` : ""}`}
      >
        {reason ? <p>{reason}</p> : null}
      </Notice>
      {caseStudy.claims.map((claim) => {
        const entry = given.find(({ claimId }) => claimId === claim.id);
        const word = claim.words.find(({ id }) => id === entry?.confirmationId);
        return word && entry ? (
          <GivenWord key={word.id} claim={claim} word={word} request={request} may={entry.may} />
        ) : null;
      })}
      {withdrawn.length > 0 ? <Withdrawn claims={withdrawn} body={body} /> : null}
      <JudgeWords request={request} />
      {may.again.allowed ? <Again request={request} name={name} body={body} /> : null}
      {may.permit.allowed ? <Permission request={request} body={body} /> : null}
    </>
  );
}

/** The whole answer once more, from what was said. */
function Again({ request, name, body }: AnswerPageProps) {
  return (
    <Fold
      summary={
        request.slip ? "Put a slip in this answer right" : "Change this answer, with a reason"
      }
    >
      <AnswerForm request={request} name={name} body={body} again />
    </Fold>
  );
}

/** What the supplier may use, to be changed at any time. */
function Permission({ request, body }: { request: RequestPage; body: string }) {
  const { permission, caseStudy } = request;
  return (
    <Section place="column" heading="What may be used">
      <Prose>
        <ActionForm action={changePermission} scope="permit" order={["permissions", "quote"]}>
          <HiddenFields values={{ requestId: request.id }} />
          <PermissionFields
            supplier={caseStudy.supplier.name}
            body={body}
            permission={permission}
          />
          <Buttons>
            <SubmitButton kind="hollow">Save what may be used</SubmitButton>
          </Buttons>
        </ActionForm>
      </Prose>
    </Section>
  );
}

interface GivenWordProps {
  claim: ClaimView;
  word: WordView;
  request: RequestPage;
  may: RequestPage["given"][number]["may"];
}

function GivenWord({ claim, word, request, may }: GivenWordProps) {
  const confirmed = word.verdict === "CONFIRMED";
  return (
    <section aria-label={claim.measure} className="border-t-3 border-ink pt-3">
      <h2>{word.statement || claim.statement}</h2>
      <p>
        {CLAIM_VERDICT_WORDS[word.verdict]} by {word.by} on {formatDate(word.givenAt)}.{" "}
        {word.present
          ? null
          : "The supplier has changed this outcome since: your word no longer applies to it. "}
        {confirmed && word.present && !word.revokedAt
          ? `Holds until ${formatDate(word.expiresAt)}.`
          : null}
      </p>
      {word.correction ? <p>You have it as: {word.correction}.</p> : null}
      {word.reason ? <p>{word.reason}</p> : null}
      {word.reply ? (
        <p>
          <b>{request.caseStudy.supplier.name} replied:</b> {word.reply}
        </p>
      ) : null}
      {word.revokedAt ? <p>Taken back on {formatDate(word.revokedAt)}.</p> : null}
      {may.allowed ? (
        <ActionForm
          action={revokeConfirmation}
          scope={word.id}
          label={`Withdraw: ${claim.measure}`}
        >
          <HiddenFields values={{ requestId: request.id, confirmationId: word.id }} />
          <Buttons>
            <SubmitButton kind="stop" small>
              Withdraw this answer
            </SubmitButton>
          </Buttons>
        </ActionForm>
      ) : word.revokedAt ? null : (
        <p className="small muted">{may.reason}</p>
      )}
    </section>
  );
}
