import { FileLink } from "@/components/data/file-link";
import { ActionForm } from "@/components/forms/action-form";
import { ButtonLink, SubmitButton } from "@/components/forms/button";
import { CheckboxGroup } from "@/components/forms/checkbox-group";
import { FileField } from "@/components/forms/file-field";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { Section } from "@/components/frame/section";
import { Empty } from "@/components/notices/empty";
import { Notice } from "@/components/notices/notice";
import { ACCEPT, TAKEN } from "@/domain/file/types";
import { attachmentsWords, hasRoom, type Pointed } from "@/domain/response/attachments";
import { originalText } from "@/features/challenges/records/revisions";
import { attachDocument, detachDocument, savePointsTo } from "../actions";
import type { OwnResponse } from "../loaders";
import { pointedFields } from "../records/declarations";
import { attachmentViews } from "../views/attachments";

/** What of the supplier's published work the response points to, and the documents that go with it. */
export function EvidenceForm({ own }: { own: OwnResponse }) {
  const { challenge } = own.response;
  return (
    <>
      {challenge.namesHidden ? (
        <Notice kind="file" heading="Names are hidden in this challenge until scores are agreed">
          <p>
            What you point to is shown without links, and documents by a number. Name yourself in no
            document, and look at its properties too: programs write names there.
          </p>
        </Notice>
      ) : null}
      <Points own={own} />
      {challenge.attachments > 0 ? <Attachments own={own} /> : null}
    </>
  );
}

function Points({ own: { response, draft, published } }: { own: OwnResponse }) {
  if (published.length === 0) {
    return (
      <Empty
        level={2}
        heading="You have published nothing to point to"
        why="Evaluators see what you say beside how far it is proven. A case study that its public body confirmed says most."
      >
        <ButtonLink kind="hollow" small href="/account/case-studies">
          Write a case study
        </ButtonLink>
      </Empty>
    );
  }
  const of = (kind: Pointed["kind"]) => published.filter((one) => one.kind === kind);
  const chosen = (kind: Pointed["kind"]) =>
    draft.pointsTo.filter((one) => one.kind === kind).map(({ id }) => id);
  const options = (kind: Pointed["kind"]) =>
    of(kind).map(({ id, title }) => ({ value: id, label: title }));
  return (
    <div className="prose">
      <ActionForm action={savePointsTo} label="What you point to">
        <HiddenFields
          values={{ responseId: response.id, original: originalText(pointedFields(draft)) }}
        />
        {of("capability").length > 0 ? (
          <CheckboxGroup
            name="capabilities"
            label="Capabilities that this response uses"
            options={options("capability")}
            defaultValue={chosen("capability")}
            optional
          />
        ) : null}
        {of("case-study").length > 0 ? (
          <CheckboxGroup
            name="caseStudies"
            label="Case studies that show it"
            hint="Evaluators see what they claim, with how far each is proven. Pointing to one earns no point by itself."
            options={options("case-study")}
            defaultValue={chosen("case-study")}
            optional
          />
        ) : null}
        <p className="btns gap-sm">
          <SubmitButton>Save what you point to</SubmitButton>
          <ButtonLink href={`/account/responses/${response.id}`} kind="hollow">
            Back to your response
          </ButtonLink>
        </p>
      </ActionForm>
    </div>
  );
}

function Attachments({ own: { response, draft } }: { own: OwnResponse }) {
  const { attachments, attachmentsFor } = response.challenge;
  const verdict = hasRoom(draft.attachments.length, attachments);
  return (
    <Section
      place="column"
      className="section"
      heading="Attachments"
      aside="Encrypted as soon as they arrive, and sealed with your response"
    >
      <p className="muted">{attachmentsWords(attachments, attachmentsFor)}</p>
      {draft.attachments.length > 0 ? (
        <ul className="people">
          {attachmentViews(draft.attachments, `/account/responses/${response.id}`).map(
            ({ id, ...file }) => (
              <li key={id}>
                <span>
                  <FileLink {...file} />
                </span>
                <ActionForm action={detachDocument} scope={id}>
                  <HiddenFields values={{ responseId: response.id, attachmentId: id }} />
                  <SubmitButton kind="hollow" small>
                    Take away<span className="vh"> {file.title}</span>
                  </SubmitButton>
                </ActionForm>
              </li>
            ),
          )}
        </ul>
      ) : null}
      {verdict.allowed ? (
        <ActionForm
          className="gap-sm"
          action={attachDocument}
          scope="attach"
          order={["file"]}
          file="file"
          label="Attach"
        >
          <HiddenFields values={{ responseId: response.id }} />
          <FileField
            name="file"
            label="A document"
            hint={`${TAKEN.DOCUMENT}, up to 10 MB. Put no price into it: it is read while prices are still sealed.`}
            accept={ACCEPT.DOCUMENT}
          />
          <p className="gap-sm">
            <SubmitButton kind="hollow">Attach the document</SubmitButton>
          </p>
        </ActionForm>
      ) : (
        <p className="small muted">
          {verdict.reason} {verdict.remedy}
        </p>
      )}
    </Section>
  );
}
