import { Desk } from "@/components/desk/desk";
import { DeskHead } from "@/components/desk/desk-head";
import { ActionForm } from "@/components/forms/action-form";
import { Buttons, SubmitButton } from "@/components/forms/button";
import { RadioGroup } from "@/components/forms/radio-group";
import { TextField } from "@/components/forms/text-field";
import { Columns } from "@/components/frame/columns";
import { Folio } from "@/components/frame/folio";
import { Main } from "@/components/frame/main";
import { Notice } from "@/components/notices/notice";
import type { Person } from "@/domain/actor";
import { mayCreate } from "@/domain/challenge/policy";
import { TEMPLATE_NAMES, TEMPLATES } from "@/domain/challenge/templates";
import { createChallenge } from "../actions";
import { WriteTheProblem } from "./guides";

/** The first two answers of a challenge; all others are on its task list. */
export function NewPage({ actor }: { actor: Person }) {
  const verdict = mayCreate(actor);
  return (
    <>
      <Folio
        crumbs={[{ label: "Your challenges", href: "/account/challenges" }]}
        current="Start a challenge"
      />
      <Main>
        <Desk>
          <DeskHead
            heading="Start a challenge"
            standfirst="Two answers now, the rest in any order. Nothing is public until a second person says yes."
          />
          {verdict.allowed ? (
            <Columns kind="side">
              <div className="prose">
                <ActionForm action={createChallenge} order={["title", "template", "kind"]}>
                  <TextField
                    name="title"
                    label="What do you want to be true?"
                    hint="It becomes the title: “Find damp in council homes before tenants have to complain”. You can change it."
                    maxLength={120}
                  />
                  <RadioGroup
                    name="template"
                    label="What it is like"
                    hint="It fills in phases, questions, weights and what each score means. Every word of it can be changed."
                    defaultValue="explore"
                    options={TEMPLATE_NAMES.map((value) => ({
                      value,
                      label: TEMPLATES[value].label,
                      hint: TEMPLATES[value].hint,
                    }))}
                  />
                  <RadioGroup
                    name="kind"
                    label="What is bought"
                    hint="The threshold of the rules follows from it."
                    defaultValue="SERVICES"
                    options={[
                      { value: "SERVICES", label: "Goods or services" },
                      {
                        value: "LIGHT_TOUCH",
                        label: "Light-touch services",
                        hint: "Health, social care, education and others in the list",
                      },
                      { value: "WORKS", label: "Works" },
                    ]}
                  />
                  <Buttons>
                    <SubmitButton>Start the draft</SubmitButton>
                  </Buttons>
                </ActionForm>
              </div>
              <div className="guide">
                <WriteTheProblem />
              </div>
            </Columns>
          ) : (
            <Notice kind="file" heading={verdict.reason}>
              <p>{verdict.remedy}</p>
            </Notice>
          )}
        </Desk>
      </Main>
    </>
  );
}
