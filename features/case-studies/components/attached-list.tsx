import { FileLink } from "@/components/data/file-link";
import { Table } from "@/components/data/table";
import { ActionForm, type FormAction } from "@/components/forms/action-form";
import { ButtonLink, Buttons, SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { Section } from "@/components/frame/section";
import { Link } from "@/components/link";
import { Empty } from "@/components/notices/empty";
import { MOST_ATTACHED } from "@/domain/file/types";
import { detachFile, moveFileUp } from "../actions";
import type { OwnCaseStudy } from "../loaders/own";
import type { AttachedDocument, AttachedPicture } from "../views";
import { ownHref } from "./own-shell";

/** Pictures and documents of a case study, for the owner to add to, change and put in order. */
export function AttachedList({ study }: { study: OwnCaseStudy }) {
  const { id, pictures, documents } = study;
  return (
    <div className="grid gap-12">
      <Section
        heading="Pictures"
        place="column"
        aside={`${pictures.length} of ${MOST_ATTACHED.PICTURE}`}
      >
        {pictures.length > 0 ? (
          <PictureTable id={id} pictures={pictures} />
        ) : (
          <Empty
            heading="No pictures yet"
            why="A photograph of the thing at work says in a second what a paragraph cannot."
          >
            <ButtonLink href={ownHref(id, "files/new?kind=picture")}>Add a picture</ButtonLink>
          </Empty>
        )}
        {pictures.length > 0 ? <Add id={id} kind="picture" /> : null}
      </Section>
      <Section
        heading="Documents"
        place="column"
        aside={`${documents.length} of ${MOST_ATTACHED.DOCUMENT}`}
      >
        {documents.length > 0 ? (
          <DocumentTable id={id} documents={documents} />
        ) : (
          <Empty
            heading="No documents yet"
            why="Whoever wants the same asks for the specification, the data or the report. What proves one outcome is attached to that outcome instead."
          >
            <ButtonLink href={ownHref(id, "files/new?kind=document")}>Add a document</ButtonLink>
          </Empty>
        )}
        {documents.length > 0 ? <Add id={id} kind="document" /> : null}
      </Section>
      <Buttons>
        <ButtonLink href={ownHref(id)} kind="hollow">
          Back to the case study
        </ButtonLink>
      </Buttons>
    </div>
  );
}

function Add({ id, kind }: { id: string; kind: "picture" | "document" }) {
  return (
    <div className="mt-6">
      <Buttons>
        <ButtonLink href={ownHref(id, `files/new?kind=${kind}`)} kind="hollow">
          Add another {kind}
        </ButtonLink>
      </Buttons>
    </div>
  );
}

function PictureTable({ id, pictures }: { id: string; pictures: readonly AttachedPicture[] }) {
  return (
    <Table
      caption="Pictures, in the order that readers see them"
      rows={pictures}
      rowKey={({ attachedId }) => attachedId}
      columns={[
        {
          key: "picture",
          head: "Picture",
          cell: ({ src, width, height, alt }) => (
            // biome-ignore lint/performance/noImgElement: small already, and seen by its owner alone.
            <img
              className="pic-small"
              src={`${src}?size=small`}
              width={width}
              height={height}
              alt={alt}
              loading="lazy"
            />
          ),
        },
        {
          key: "says",
          head: "What is said of it",
          cell: ({ alt, caption }) => (
            <>
              {caption ? <p>{caption}</p> : null}
              <p className="small muted">In words: {alt}</p>
            </>
          ),
        },
        {
          key: "change",
          head: "Change",
          cell: (picture) => (
            <Acts
              id={id}
              attachedId={picture.attachedId}
              name={picture.caption || picture.alt}
              first={picture === pictures[0]}
            />
          ),
        },
      ]}
    />
  );
}

function DocumentTable({ id, documents }: { id: string; documents: readonly AttachedDocument[] }) {
  return (
    <Table
      caption="Documents, in the order that readers see them"
      rows={documents}
      rowKey={({ attachedId }) => attachedId}
      columns={[
        {
          key: "document",
          head: "Document",
          cell: (document) => <FileLink {...document} />,
        },
        { key: "name", head: "Saved as", label: "Saved as", cell: ({ name }) => name },
        {
          key: "change",
          head: "Change",
          cell: (document) => (
            <Acts
              id={id}
              attachedId={document.attachedId}
              name={document.title}
              first={document === documents[0]}
            />
          ),
        },
      ]}
    />
  );
}

interface ActsProps {
  id: string;
  attachedId: string;
  name: string;
  first: boolean;
}

function Acts({ id, attachedId, name, first }: ActsProps) {
  const values = { id, attachedId };
  return (
    <div className="flex flex-wrap items-center gap-4">
      <Link href={ownHref(id, `files/${attachedId}`)}>
        Change<span className="vh"> {name}</span>
      </Link>
      {first ? null : <Act action={moveFileUp} values={values} verb="Move up" name={name} />}
      <Act action={detachFile} values={values} verb="Remove" name={name} />
    </div>
  );
}

interface ActProps {
  action: FormAction;
  values: { id: string; attachedId: string };
  verb: "Move up" | "Remove";
  name: string;
}

function Act({ action, values, verb, name }: ActProps) {
  return (
    <ActionForm action={action} label={`${verb}: ${name}`}>
      <HiddenFields values={values} />
      <SubmitButton kind={verb === "Remove" ? "stop" : "hollow"} small>
        {verb}
        <span className="vh"> {name}</span>
      </SubmitButton>
    </ActionForm>
  );
}
