import { HiddenFields } from "../forms/hidden-fields";

interface SearchFormProps {
  defaultValue?: string;
  /** Where it asks: everything, or one list. */
  action?: string;
  label?: string;
  placeholder?: string;
  wide?: boolean;
  /** Filters that a new search keeps. */
  keep?: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** The large search. One a page; the small one in the masthead hides where this is. */
export function SearchForm(props: SearchFormProps) {
  const { defaultValue, action = "/search", placeholder, wide, keep = {} } = props;
  return (
    <search>
      <form className={wide ? "find find--wide" : "find"} action={action}>
        <label className="vh" htmlFor="find">
          {props.label ?? "Search suppliers, success stories, challenges and notices"}
        </label>
        <input
          className="input"
          id="find"
          name="q"
          type="search"
          placeholder={placeholder}
          defaultValue={defaultValue}
        />
        <HiddenFields values={keep} />
        <button type="submit" className="btn">
          Search
        </button>
      </form>
    </search>
  );
}
