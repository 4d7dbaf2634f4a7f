import { Button, ButtonLink, Buttons, SubmitButton } from "@/components/forms/button";
import { CheckboxField } from "@/components/forms/checkbox-field";
import { CheckboxGroup } from "@/components/forms/checkbox-group";
import { DateField } from "@/components/forms/date-field";
import { ErrorSummary } from "@/components/forms/error-summary";
import { Fieldset } from "@/components/forms/fieldset";
import { FileField } from "@/components/forms/file-field";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { MoneyField } from "@/components/forms/money-field";
import { NotYetButton } from "@/components/forms/not-yet-button";
import { RadioGroup } from "@/components/forms/radio-group";
import { SelectField } from "@/components/forms/select-field";
import { TextArea } from "@/components/forms/text-area";
import { TextField } from "@/components/forms/text-field";
import { TimeField } from "@/components/forms/time-field";
import { Columns } from "@/components/frame/columns";
import { Section } from "@/components/frame/section";
import { Empty } from "@/components/notices/empty";
import { Notice } from "@/components/notices/notice";

const ERRORS = {
  result: ["Give the unit of the result, for example % or days"],
  end: ["The period ends before it starts. Check the year"],
};

export function FormParts() {
  return (
    <>
      <Section heading="Buttons" aside="A verb, and what it acts on. One solid button in a view">
        <Buttons>
          <ButtonLink href="#publish">Publish challenge</ButtonLink>
          <Button kind="hollow">Save and come back</Button>
          <Button kind="stop">Withdraw response</Button>
          <Button kind="hollow" small>
            Follow
          </Button>
        </Buttons>
        <div className="gap-sm">
          <NotYetButton
            label="Submit all scores"
            reason="You can submit when all 20 are scored."
            remedy="14 to go."
          />
        </div>
      </Section>
      <Section
        heading="Forms"
        aside="The error summary has the focus when the page comes back; what was typed is still there"
      >
        <Columns kind="75">
          <ClaimForm />
          <Notices />
        </Columns>
      </Section>
    </>
  );
}

function ClaimForm() {
  return (
    <form action="#" noValidate aria-label="Outcome claim">
      <ErrorSummary errors={ERRORS} order={["what", "result", "end"]} />
      <HiddenFields values={{ claim: "31" }} />
      <TextField
        name="what"
        label="What was measured"
        hint="One thing. Someone else should be able to measure it again."
        defaultValue="Missed bin collections in a month"
      />
      <TextField
        name="result"
        label="Result"
        hint="A number and its unit."
        width="short"
        defaultValue="31"
        errors={ERRORS}
      />
      <DateField
        name="end"
        label="Last day of the period"
        defaultValue="2024-10-31"
        errors={ERRORS}
      />
      <RadioGroup
        name="see"
        label="Who may see the figures?"
        defaultValue="all"
        options={[
          { value: "all", label: "Everyone" },
          {
            value: "bodies",
            label: "Public bodies only",
            hint: "Search shows that there is a figure, not which.",
          },
        ]}
      />
      <SelectField
        name="region"
        label="Region"
        options={[
          { value: "nw", label: "North West" },
          { value: "wales", label: "Wales" },
        ]}
      />
      <TextArea
        name="how"
        label="How it was measured"
        hint="Who counted, what, and for how long."
        wordLimit={150}
        rows={3}
        optional
      />
      <MoneyField name="cost" label="What it cost" hint="In pounds, VAT included." optional />
      <Fieldset legend="When responses close">
        <DateField name="closes.day" label="Day" defaultValue="2026-12-04" />
        <TimeField name="closes.time" label="Time" defaultValue="12:00" />
      </Fieldset>
      <CheckboxGroup
        name="attached"
        label="What is attached"
        options={[
          { value: "log", label: "A log or readings" },
          { value: "report", label: "A report" },
        ]}
        defaultValue={["log"]}
      />
      <FileField name="file" label="The document" hint="PDF or CSV, up to 10 MB." optional />
      <CheckboxField name="true" label="I know this to be so, and may publish it" />
      <p className="btns gap-top">
        <SubmitButton>Save claim</SubmitButton>
        <a href="#leave">Leave without saving</a>
      </p>
    </form>
  );
}

function Notices() {
  return (
    <div className="parts__notes">
      <Notice heading="Response received" level={3}>
        <p>
          23 November 2026, 11:58:41. Receipt <code>4f9a…21c0</code>.{" "}
          <a href="#copy">Keep a copy</a>
        </p>
      </Notice>
      <Notice kind="file" heading="Only your team sees this" level={3}>
        <p>Private and unfinished work is on buff.</p>
      </Notice>
      <Notice kind="warn" heading="Think again" level={3}>
        <p>Social value has 5. Central government gives it at least 10.</p>
      </Notice>
      <Notice kind="stop" heading="This stops publication" level={3}>
        <p>
          The weights add up to 95. <a href="#weights">Make them 100</a>
        </p>
      </Notice>
      <Empty
        heading="No responses yet"
        why="They are sealed until 4 December, 12:00. Even then you will see the number first."
      >
        <ButtonLink href="#invite" kind="hollow" small>
          Invite suppliers to look
        </ButtonLink>
      </Empty>
    </div>
  );
}
