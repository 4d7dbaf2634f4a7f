/** What a form carries along unseen. Null and undefined are left out; a list is sent once for each. */
export function HiddenFields({ values }: { values: Readonly<Record<string, HiddenValue>> }) {
  return Object.entries(values).flatMap(([name, value]) =>
    [value]
      .flat()
      .filter((one) => one !== null && one !== undefined)
      .map((one) => <input key={`${name}=${one}`} type="hidden" name={name} value={String(one)} />),
  );
}

type HiddenValue = string | number | boolean | null | undefined | readonly (string | number)[];
