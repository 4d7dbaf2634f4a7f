import type { ReactNode } from "react";
import { ActionForm, type FormAction } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import type { BuilderPart } from "@/domain/challenge/builder-parts";
import type { Fields } from "@/domain/challenge/merge";
import type { TeamChallenge } from "../loaders/team";
import { partOf } from "../views/parts";
import { BuilderPage } from "./builder-page";
import { Editable } from "./part-page";
import { SaveForm } from "./save-form";

interface ItemPageProps {
  team: TeamChallenge;
  part: BuilderPart;
  /** "outcome", "data set". */
  noun: string;
  item: string;
  /** What it holds now; null for a new one. */
  stored: object | null;
  save: FormAction;
  remove: FormAction;
  order: readonly string[];
  children: ReactNode;
  /** Forms of their own under the one of its words. */
  more?: ReactNode;
}

/** The page on which one of several things is added or changed, and taken away. */
export function ItemPage(props: ItemPageProps) {
  const { team, part, noun, item, stored, save, remove, order, children, more } = props;
  const { id } = team.row;
  const heading = stored ? `Change this ${noun}` : `Add a ${noun}`;
  const partHref = `/account/challenges/${id}/${part}`;
  return (
    <BuilderPage
      team={team}
      heading={heading}
      current={heading}
      crumbs={[{ label: partOf(part).title, href: partHref }]}
    >
      <Editable team={team}>
        <div className="prose">
          <SaveForm
            action={save}
            id={id}
            item={item}
            original={(stored ?? {}) as Fields}
            backHref={partHref}
            order={order}
          >
            {children}
          </SaveForm>
          {more}
          {stored ? (
            <ActionForm action={remove} scope="remove" label={`Take this ${noun} away`}>
              <HiddenFields values={{ id, item }} />
              <SubmitButton kind="stop" small>
                Take this {noun} away
              </SubmitButton>
            </ActionForm>
          ) : null}
        </div>
      </Editable>
    </BuilderPage>
  );
}
