import { ActionForm } from "@/components/forms/action-form";
import { ButtonLink, Buttons, SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { RadioGroup } from "@/components/forms/radio-group";
import { Prose } from "@/components/frame/prose";
import { Empty } from "@/components/notices/empty";
import { Notice } from "@/components/notices/notice";
import { SearchForm } from "@/components/search/search-form";
import { saveBody } from "../actions";
import type { BodyChoice as Choice, OwnCaseStudy } from "../loaders/own";
import { ownHref } from "./own-shell";

interface BodyChoiceProps {
  study: OwnCaseStudy;
  /** The words that were searched for. */
  query: string;
  choices: readonly Choice[];
}

/** Finds the public body by its name, then chooses it: two steps that need no JavaScript. */
export function BodyChoice({ study, query, choices }: BodyChoiceProps) {
  const verdict = study.may.changeBody;
  if (!verdict.allowed) {
    return (
      <Notice heading={study.body ? `It was done for ${study.body.name}` : "It stays as it is"}>
        <p>
          {verdict.reason} {verdict.remedy}
        </p>
      </Notice>
    );
  }
  return (
    <>
      {study.body ? (
        <p className="mb-4">
          Now: <b>{study.body.name}</b>
        </p>
      ) : null}
      <SearchForm
        action={ownHref(study.id, "body")}
        defaultValue={query}
        label="Name of the public body"
        placeholder="Name of the public body"
      />
      {query ? (
        <div className="gap-top">
          <Found study={study} query={query} choices={choices} />
        </div>
      ) : null}
    </>
  );
}

function Found({ study, query, choices }: BodyChoiceProps) {
  if (choices.length === 0) {
    return (
      <Empty
        heading={`No public body is called “${query}”`}
        why="Try fewer words, or the name it has on its own website."
      />
    );
  }
  return (
    <Prose>
      <ActionForm action={saveBody} order={["bodyId"]}>
        <HiddenFields values={{ id: study.id }} />
        <RadioGroup
          name="bodyId"
          label="Which one was the work done for?"
          options={choices.map(({ id, name, answers }) => ({
            value: id,
            label: name,
            hint: answers ? "Has people here who can confirm" : "Nobody there can confirm here yet",
          }))}
          defaultValue={study.body?.id}
        />
        <Buttons>
          <SubmitButton>Save the public body</SubmitButton>
          <ButtonLink href={ownHref(study.id)} kind="hollow">
            Go back without saving
          </ButtonLink>
        </Buttons>
      </ActionForm>
    </Prose>
  );
}
