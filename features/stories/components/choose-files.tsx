import { ActionForm } from "@/components/forms/action-form";
import { ButtonLink, Buttons, SubmitButton } from "@/components/forms/button";
import { CheckboxGroup } from "@/components/forms/checkbox-group";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { Empty } from "@/components/notices/empty";
import { chooseFiles } from "../actions";
import type { FileChoice, fileChoices, StoryDesk } from "../loaders";

interface Props {
  page: StoryDesk;
  choices: Awaited<ReturnType<typeof fileChoices>>;
}

/** Which pictures and documents of the case study the story shows, in the words that they have there. */
export function ChooseFiles({ page: { row, content, next, side }, choices }: Props) {
  if (choices.every(({ files }) => files.length === 0)) {
    return (
      <Empty
        heading="There is nothing to choose"
        why={
          side === "supplier"
            ? "Pictures and documents come from your published case studies for this public body. Add them there, then choose them here."
            : "Pictures and documents come from the supplier’s published case studies for you. There are none yet: ask the supplier to add what you want to show."
        }
      >
        <ButtonLink href={`/account/stories/${row.id}`} kind="hollow" small>
          Back to the story
        </ButtonLink>
      </Empty>
    );
  }
  return (
    <ActionForm action={chooseFiles} order={["files"]}>
      <HiddenFields values={{ id: row.id, version: row.version }} />
      <CheckboxGroup
        name="files"
        label="What the story shows"
        hint="Six at most. You agree to each with its words, as they are now."
        defaultValue={content.files.map(({ id }) => id)}
        options={choices.flatMap(({ title, files }) =>
          files.map((file) => ({
            value: file.id,
            label: <Choice file={file} />,
            hint: `From “${title}”`,
          })),
        )}
      />
      <Buttons>
        <SubmitButton>Save as version {next}</SubmitButton>
        <ButtonLink href={`/account/stories/${row.id}`} kind="hollow">
          Back without saving
        </ButtonLink>
      </Buttons>
    </ActionForm>
  );
}

function Choice({ file: { title, alt, picture, says } }: { file: FileChoice }) {
  if (!picture) {
    return (
      <>
        {title} <span className="muted">({says})</span>
      </>
    );
  }
  return (
    <>
      {/* The words beside it say what it shows. */}
      {/* biome-ignore lint/performance/noImgElement: small already. */}
      <img
        className="pic-small"
        src={`${picture.src}?size=small`}
        width={picture.width}
        height={picture.height}
        alt=""
        loading="lazy"
      />
      {title || alt}
    </>
  );
}
