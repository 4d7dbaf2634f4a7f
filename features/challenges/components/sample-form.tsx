import { ActionForm } from "@/components/forms/action-form";
import { Buttons, SubmitButton } from "@/components/forms/button";
import { FileField } from "@/components/forms/file-field";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { Link } from "@/components/link";
import { ACCEPT, TAKEN } from "@/domain/file/types";
import { fileView } from "@/features/files/views";
import { addSample, removeSample } from "../actions";
import type { TeamChallenge } from "../loaders/team";

interface SampleFormProps {
  team: TeamChallenge;
  set: TeamChallenge["row"]["dataSets"][number];
}

/** A file that shows what the data looks like: public with the challenge, so never the data of people. */
export function SampleForm({ team, set }: SampleFormProps) {
  const ids = { id: team.row.id, item: set.id };
  const sample = set.sample && fileView(set.sample);
  return (
    <section className="section section--tight">
      <h2>A sample or a schema</h2>
      {sample ? (
        <>
          <p>
            <Link href={sample.href}>{sample.name}</Link>{" "}
            <span className="muted">{sample.says}</span>
          </p>
          <ActionForm action={removeSample} scope="remove-sample" label="Take the sample away">
            <HiddenFields values={ids} />
            <SubmitButton kind="hollow" small>
              Take the sample away
            </SubmitButton>
          </ActionForm>
        </>
      ) : null}
      <ActionForm action={addSample} scope="sample" order={["file"]} file="file" label="Sample">
        <HiddenFields values={ids} />
        <FileField
          name="file"
          label={sample ? "Another file, in its place" : "A few rows, or the schema"}
          hint={`${TAKEN.DOCUMENT}, up to 10 MB. It is public with the challenge: made-up rows where the data is about people.`}
          accept={ACCEPT.DOCUMENT}
        />
        <Buttons>
          <SubmitButton kind="hollow" small>
            Add the sample
          </SubmitButton>
        </Buttons>
      </ActionForm>
    </section>
  );
}
