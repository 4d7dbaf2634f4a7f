import { FileLink } from "@/components/data/file-link";
import { ActionForm } from "@/components/forms/action-form";
import { ButtonLink, Buttons, SubmitButton } from "@/components/forms/button";
import { DateField } from "@/components/forms/date-field";
import { FileField } from "@/components/forms/file-field";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { RadioGroup } from "@/components/forms/radio-group";
import { TextField } from "@/components/forms/text-field";
import { Prose } from "@/components/frame/prose";
import { Notice } from "@/components/notices/notice";
import { ACCEPT, TAKEN } from "@/domain/file/types";
import { formatDate } from "@/domain/format/dates";
import { saveEvidence } from "../actions";
import type { AwardChoice } from "../loaders/own";
import type { EvidenceView } from "../views";
import type { EvidenceKind } from "./evidence-kinds";
import { ownHref } from "./own-shell";

interface EvidenceFormProps {
  caseStudyId: string;
  claimId: string;
  kind: EvidenceKind;
  /** Nothing for a new one. */
  item?: EvidenceView;
  /** Imported notices that name the supplier. */
  awards: readonly AwardChoice[];
}

/** One attachment, with the fields of its kind. */
export function EvidenceForm({ caseStudyId, claimId, kind, item, awards }: EvidenceFormProps) {
  return (
    <>
      {item?.accepted ? (
        <Notice kind="warn" heading="The public body accepted this measurement">
          <p>Once you change it, the public body has to accept it again.</p>
        </Notice>
      ) : null}
      <Prose>
        <ActionForm
          action={saveEvidence}
          order={["title", "file", "url", "ocid", "measuredBy", "measuredOn"]}
          file="file"
        >
          <HiddenFields values={{ id: caseStudyId, claimId, evidenceId: item?.id, kind }} />
          {kind === "AWARD_NOTICE" ? <AwardFields awards={awards} ocid={item?.ocid} /> : null}
          {kind === "MEASUREMENT" ? <MeasurementFields item={item} /> : null}
          {kind === "DOCUMENT" ? <DocumentFields item={item} /> : null}
          {kind === "SOURCE" ? <SourceFields item={item} /> : null}
          <Buttons>
            <SubmitButton>Attach</SubmitButton>
            <ButtonLink href={ownHref(caseStudyId, `outcomes/${claimId}`)} kind="hollow">
              Go back without saving
            </ButtonLink>
          </Buttons>
        </ActionForm>
      </Prose>
    </>
  );
}

function DocumentFields({ item }: { item?: EvidenceView }) {
  return (
    <>
      <TextField
        name="title"
        label="What the document is"
        hint="“Alert log and gauge readings, CSV”"
        defaultValue={item?.title}
      />
      <FileOrAddress item={item} label="The document" />
    </>
  );
}

function SourceFields({ item }: { item?: EvidenceView }) {
  return (
    <>
      <TextField
        name="title"
        label="What was published"
        hint="“Annual report 2026, page 14”"
        defaultValue={item?.title}
      />
      <TextField
        name="url"
        label="Where it is"
        type="url"
        hint="An address that starts with https:// and that anybody can open."
        defaultValue={item?.url}
      />
    </>
  );
}

/** A file, or the address of one. What is attached already stays until another one is given. */
function FileOrAddress(props: { item?: EvidenceView; label: string; optional?: boolean }) {
  const { item, label, optional } = props;
  return (
    <>
      {item?.file ? (
        <p>
          Attached: <FileLink {...item.file} title={item.file.name} />. It stays unless you give
          another file or an address.
        </p>
      ) : null}
      <FileField
        name="file"
        label={`${label}, as a file`}
        optional={optional}
        hint={`${TAKEN.DOCUMENT}, up to 10 MB. It is as public as the outcome.`}
        accept={ACCEPT.DOCUMENT}
      />
      <TextField
        name="url"
        label="Or the address where it is"
        optional={optional}
        type="url"
        hint="An address that starts with https:// and that anybody can open."
        defaultValue={item?.url}
      />
    </>
  );
}

function AwardFields({ awards, ocid }: { awards: readonly AwardChoice[]; ocid?: string | null }) {
  if (awards.length === 0) {
    return (
      <TextField
        name="ocid"
        label="OCID of the award notice"
        hint="No imported notice names you as the supplier yet. If one does elsewhere, ask an operator to import it; then give its OCID here."
        defaultValue={ocid}
      />
    );
  }
  return (
    <RadioGroup
      name="ocid"
      label="Which award notice?"
      hint="Imported notices that name you as the supplier."
      options={awards.map((award) => ({
        value: award.ocid,
        label: award.title,
        hint: [award.buyer, formatDate(award.publishedAt), award.ocid].filter(Boolean).join(", "),
      }))}
      defaultValue={ocid}
    />
  );
}

function MeasurementFields({ item }: { item?: EvidenceView }) {
  return (
    <>
      <TextField
        name="title"
        label="What the measurement is"
        hint="“Report on 23 floods, 41 pages”"
        defaultValue={item?.title}
      />
      <TextField
        name="measuredBy"
        label="Who measured it"
        hint="Somebody who is neither you nor paid by you. The public body says whether it accepts them."
        defaultValue={item?.measuredBy}
      />
      <DateField name="measuredOn" label="When it was measured" defaultValue={item?.measuredOn} />
      <FileOrAddress item={item} label="The report" optional />
    </>
  );
}
