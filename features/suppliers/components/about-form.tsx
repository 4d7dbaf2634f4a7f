import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/button";
import { CheckboxField } from "@/components/forms/checkbox-field";
import { CheckboxGroup } from "@/components/forms/checkbox-group";
import { Controls } from "@/components/forms/controls";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { TextArea } from "@/components/forms/text-area";
import { TextField } from "@/components/forms/text-field";
import { orderOf } from "@/domain/fields/derived";
import { REGIONS } from "@/domain/regions";
import { ABOUT_FIELDS } from "@/domain/supplier/fields";
import { saveAbout } from "../actions";
import type { Draft } from "../records/draft";
import type { AboutInput } from "../schema";

/** Who they are: everything may be left for later, and publishing says what is missing. */
export function AboutForm({ draft: { content, revision } }: { draft: Draft }) {
  return (
    <ActionForm action={saveAbout} order={orderOf(ABOUT_FIELDS)}>
      <HiddenFields values={{ revision }} />
      <Controls<keyof AboutInput["about"]>
        of={{
          standfirst: (
            <TextArea
              name="standfirst"
              label="In short"
              hint="A sentence or two: what you do, and for whom. It stands under your name and in search results. Up to 240 characters."
              rows={3}
              defaultValue={content.standfirst}
            />
          ),
          about: (
            <TextArea
              name="about"
              label="How you work"
              hint="Who you are, how you work, what you do not do. An empty line begins a new paragraph."
              optional
              rows={10}
              defaultValue={content.about}
            />
          ),
          people: (
            <TextField
              name="people"
              label="Number of people"
              hint="Everybody who works for you, groups included. Fewer than 250, and the page says SME."
              width="short"
              inputMode="numeric"
              defaultValue={content.people}
            />
          ),
          vcse: (
            <CheckboxField
              name="vcse"
              label="We are a voluntary, community or social enterprise (VCSE)"
              defaultChecked={content.vcse}
            />
          ),
          founded: (
            <TextField
              name="founded"
              label="Year of founding"
              optional
              width="short"
              inputMode="numeric"
              defaultValue={content.founded}
            />
          ),
          regions: (
            <CheckboxGroup
              name="regions"
              label="Regions you work in"
              hint="Where you can be on site, not where the office is."
              options={REGIONS.map(({ code, name }) => ({ value: code, label: name }))}
              defaultValue={content.regions}
            />
          ),
          website: (
            <TextField
              name="website"
              label="Website"
              hint="Starts with https://"
              optional
              type="url"
              inputMode="url"
              autoComplete="url"
              defaultValue={content.website}
            />
          ),
          contactEmail: (
            <TextField
              name="contactEmail"
              label="Contact e-mail"
              hint="The public sees it. A shared address outlives the person."
              type="email"
              inputMode="email"
              autoComplete="email"
              defaultValue={content.contactEmail}
            />
          ),
          address: (
            <TextField
              name="address"
              label="Postal address"
              hint="In one line. The public sees it, and letters about your responses name it."
              optional
              autoComplete="street-address"
              defaultValue={content.address}
            />
          ),
        }}
      />
      <p className="btns gap-sm">
        <SubmitButton>Save who you are</SubmitButton>
      </p>
    </ActionForm>
  );
}
