import { CheckboxField } from "./checkbox-field";

/** Under a text that everybody will read and that may name nobody: names are words as well. */
export function OtherMeaning() {
  return (
    <CheckboxField
      name="otherMeaning"
      label="If a word or a sum in it is taken for a name or a price: it means something else here"
      hint="Names of suppliers, of people and prices of responses stay out of what everybody reads."
    />
  );
}
