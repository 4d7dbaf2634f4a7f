import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { NotYetButton } from "@/components/forms/not-yet-button";
import { Section } from "@/components/frame/section";
import { Link } from "@/components/link";
import { mergeSuppliers } from "../actions";
import type { MergePage } from "../loaders";
import { MergeFields } from "./merge-fields";
import { SideBySide } from "./side-by-side";

/** An operator chooses two suppliers, sees them side by side, and makes them one. */
export function MergeDesk({ page }: { page: MergePage }) {
  const { kept, gone, settled } = page;
  return (
    <>
      <div className="wrap section section--tight">
        <form action="/operator/merge" className="prose">
          <Find name="gone" label="Which one goes" of={gone} other={kept.words} />
          <Find name="keep" label="Which one stays" of={kept} other={gone.words} />
          <p className="btns gap-sm">
            <button type="submit" className="btn btn--hollow">
              Put them side by side
            </button>
          </p>
        </form>
      </div>
      {settled && kept.one && gone.one ? <Settled page={page} /> : null}
    </>
  );
}

interface FindProps {
  name: "keep" | "gone";
  label: string;
  of: MergePage["kept"];
  /** What was typed for the other one. */
  other: string;
}

function Find({ name, label, of: { words, found, one }, other }: FindProps) {
  const hint = `${name}-hint`;
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <p className="hint" id={hint}>
        The last part of its address, a register number, or words of its name.
      </p>
      <input
        className="input"
        id={name}
        name={name}
        defaultValue={one ? one.slug : words}
        aria-describedby={hint}
      />
      {words !== "" && found.length === 0 ? <p>No supplier fits “{words}”.</p> : null}
      {one === null && found.length > 1 ? (
        <ul className="gap-sm">
          {found.map(({ id, slug, name: called }) => (
            <li key={id}>
              <Link href={`/operator/merge?${choosing(name, slug, other)}`}>Choose {called}</Link>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function choosing(name: FindProps["name"], slug: string, other: string): string {
  const rest = name === "keep" ? "gone" : "keep";
  return new URLSearchParams({ [name]: slug, [rest]: other }).toString();
}

function Settled({ page: { kept, gone, may, differ } }: { page: MergePage }) {
  if (!kept.one || !gone.one) return null;
  return (
    <Section heading={`Merge ${gone.one.name} into ${kept.one.name}`}>
      <SideBySide kept={kept.one} gone={gone.one} />
      <p className="source">
        Responses to challenges are not shown: operators do not learn who responded.
      </p>
      <div className="prose gap-sm">
        {may.allowed ? (
          <ActionForm action={mergeSuppliers} order={["confirmed", "reason"]}>
            <HiddenFields values={{ keptId: kept.one.id, goneId: gone.one.id }} />
            <MergeFields
              differ={differ}
              hint="How you know that they are one. It stays on record."
            />
            <p className="btns gap-sm">
              <SubmitButton kind="stop">Merge {gone.one.name}</SubmitButton>
            </p>
          </ActionForm>
        ) : (
          <NotYetButton label={`Merge ${gone.one.name}`} reason={may.reason} remedy={may.remedy} />
        )}
      </div>
    </Section>
  );
}
