import type { ReactNode } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { ButtonLink, Buttons, SubmitButton } from "@/components/forms/button";
import { FileField } from "@/components/forms/file-field";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { TextField } from "@/components/forms/text-field";
import { Prose } from "@/components/frame/prose";
import { Picture } from "@/components/pictures/picture";
import { ACCEPT, TAKEN } from "@/domain/file/types";
import { addDocument, addPicture, changeDocument, changePicture } from "../actions";
import type { AttachedDocument, AttachedPicture } from "../views";
import { ownHref } from "./own-shell";

/** A new picture; it is public with the case study. */
export function AddPicture({ id }: { id: string }) {
  return (
    <Prose>
      <ActionForm action={addPicture} order={["file", "alt", "title"]} file="file">
        <HiddenFields values={{ id }} />
        <FileField
          name="file"
          label="The picture"
          hint={`${TAKEN.PICTURE}, up to 10 MB. It is made smaller, and what the camera wrote into it, such as the place, is taken out.`}
          accept={ACCEPT.PICTURE}
        />
        <PictureWords />
        <Send id={id}>Add the picture</Send>
      </ActionForm>
    </Prose>
  );
}

/** A new document of the case study as a whole. */
export function AddDocument({ id }: { id: string }) {
  return (
    <Prose>
      <ActionForm action={addDocument} order={["file", "title"]} file="file">
        <HiddenFields values={{ id }} />
        <FileField
          name="file"
          label="The document"
          hint={`${TAKEN.DOCUMENT}, up to 10 MB. It is public as it is: take out what is not for everybody.`}
          accept={ACCEPT.DOCUMENT}
        />
        <DocumentWords />
        <Send id={id}>Add the document</Send>
      </ActionForm>
    </Prose>
  );
}

/** What is said of a picture that is there. */
export function ChangePicture({ id, picture }: { id: string; picture: AttachedPicture }) {
  return (
    <Prose>
      <Picture {...picture} caption="" />
      <ActionForm action={changePicture} order={["alt", "title"]} className="gap-top">
        <HiddenFields values={{ id, attachedId: picture.attachedId }} />
        <PictureWords picture={picture} />
        <Send id={id}>Save the words</Send>
      </ActionForm>
    </Prose>
  );
}

/** What is said of a document that is there. */
export function ChangeDocument({ id, document }: { id: string; document: AttachedDocument }) {
  return (
    <Prose>
      <ActionForm action={changeDocument} order={["title"]}>
        <HiddenFields values={{ id, attachedId: document.attachedId }} />
        <DocumentWords document={document} />
        <Send id={id}>Save the title</Send>
      </ActionForm>
    </Prose>
  );
}

function PictureWords({ picture }: { picture?: AttachedPicture }) {
  return (
    <>
      <TextField
        name="alt"
        label="What it shows, in words"
        hint="Read aloud to whoever does not see it: “A gauge on a bridge pier, the water a hand below its red line”."
        defaultValue={picture?.alt}
      />
      <TextField
        name="title"
        label="Caption"
        optional
        hint="Stands under it: what a reader should look for, when it was taken, by whom."
        defaultValue={picture?.caption}
      />
    </>
  );
}

function DocumentWords({ document }: { document?: AttachedDocument }) {
  return (
    <TextField
      name="title"
      label="What the document is"
      hint="“Specification of the gauges, 12 pages”"
      defaultValue={document?.title}
    />
  );
}

function Send({ id, children }: { id: string; children: ReactNode }) {
  return (
    <Buttons>
      <SubmitButton>{children}</SubmitButton>
      <ButtonLink href={ownHref(id, "files")} kind="hollow">
        Go back without saving
      </ButtonLink>
    </Buttons>
  );
}
