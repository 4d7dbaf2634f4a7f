import { HiddenFields } from "../forms/hidden-fields";
import type { Option } from "../forms/select-field";

interface SortFormProps {
  action: string;
  options: readonly Option[];
  value: string;
  /** The search words and the filters. */
  keep?: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** The order of a list, in the address as `sort`. */
export function SortForm({ action, options, value, keep = {} }: SortFormProps) {
  return (
    <form className="sort" action={action}>
      <HiddenFields values={keep} />
      <label htmlFor="sort">Sort by</label>
      <select id="sort" name="sort" key={value} defaultValue={value}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <button type="submit" className="btn btn--sm btn--hollow">
        Sort
      </button>
    </form>
  );
}
