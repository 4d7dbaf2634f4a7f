import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { RadioGroup } from "@/components/forms/radio-group";
import { TextField } from "@/components/forms/text-field";
import { Section } from "@/components/frame/section";
import { Empty } from "@/components/notices/empty";
import { formatDate } from "@/domain/format/dates";
import { decideRequest } from "../actions";
import type { requestsFor } from "../loaders";

type Waiting = Awaited<ReturnType<typeof requestsFor>>;

/** Requests to join and to claim, each with its decision. */
export function Requests({ requests }: { requests: Waiting }) {
  if (requests.length === 0) {
    return (
      <div className="wrap section section--tight">
        <Empty level={2} heading="Nothing waits for you" why="You get a mail when somebody asks." />
      </div>
    );
  }
  return requests.map((request) => <Request key={request.id} request={request} />);
}

function Request({ request }: { request: Waiting[number] }) {
  const { id, kind, user, organisation, why, createdAt } = request;
  const asks = kind === "CLAIM" ? "claim the page of" : "join";
  return (
    <Section heading={organisation.name} aside={`Asked on ${formatDate(createdAt)}`}>
      <div className="prose">
        <p>
          <b>{user.name || user.email}</b> ({user.email}) asks to {asks} {organisation.name}.
        </p>
        {why ? <p>“{why}”</p> : null}
        <ActionForm action={decideRequest} scope={`request-${id}`} order={["decision", "reason"]}>
          <HiddenFields values={{ requestId: id }} />
          <RadioGroup
            name="decision"
            label="Your decision"
            options={[
              { value: "approve", label: "Approve" },
              { value: "refuse", label: "Refuse" },
            ]}
          />
          <TextField
            name="reason"
            label="Reason"
            hint="If you refuse. The person reads it."
            optional
          />
          <p className="btns gap-sm">
            <SubmitButton>Decide on {user.name || user.email}</SubmitButton>
          </p>
        </ActionForm>
      </div>
    </Section>
  );
}
