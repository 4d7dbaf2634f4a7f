import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { NotYetButton } from "@/components/forms/not-yet-button";
import { RadioGroup } from "@/components/forms/radio-group";
import { Section } from "@/components/frame/section";
import { formatDate } from "@/domain/format/dates";
import { decideMerge } from "../actions";
import type { WaitingMerge } from "../loaders";
import { MergeFields } from "./merge-fields";
import { SideBySide } from "./side-by-side";

/** Requests to make one supplier of two, each with its decision. */
export function MergeRequests({ requests }: { requests: readonly WaitingMerge[] }) {
  return requests.map((request) => <Waiting key={request.id} request={request} />);
}

function Waiting({ request }: { request: WaitingMerge }) {
  const { kept, gone, asker, why, bothAsk, requestedAt, may } = request;
  const name = asker?.name || asker?.email || "Somebody";
  return (
    <Section
      heading={`Is ${gone.name} the same as ${kept.name}?`}
      aside={`Asked on ${formatDate(requestedAt)}`}
    >
      <div className="prose">
        <p>
          <b>{name}</b>
          {asker ? ` (${asker.email})` : null} asks to merge {gone.name} into {kept.name}
          {bothAsk ? ", and administers both" : null}.
        </p>
        <p>“{why}”</p>
      </div>
      <SideBySide kept={kept} gone={gone} />
      <div className="prose gap-sm">
        {may.allowed ? (
          <Decision request={request} />
        ) : (
          <NotYetButton label={`Decide on ${gone.name}`} reason={may.reason} remedy={may.remedy} />
        )}
      </div>
    </Section>
  );
}

function Decision({ request: { id, kept, gone, differ } }: { request: WaitingMerge }) {
  return (
    <ActionForm
      action={decideMerge}
      scope={`merge-${id}`}
      order={["decision", "confirmed", "reason"]}
    >
      <HiddenFields values={{ requestId: id }} />
      <RadioGroup
        name="decision"
        label="Your decision"
        options={[
          {
            value: "merge",
            label: `Merge ${gone.name} into ${kept.name}`,
            hint: "Everything moves at once. It is not taken apart again.",
          },
          { value: "refuse", label: "Refuse" },
        ]}
      />
      <MergeFields
        differ={differ}
        hint="How you know, or why you refuse. It stays on record, and whoever asked reads it."
      />
      <p className="btns gap-sm">
        <SubmitButton>Decide on {gone.name}</SubmitButton>
      </p>
    </ActionForm>
  );
}
