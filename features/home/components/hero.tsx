import { ShareBars } from "@/components/charts/share-bars";
import { Swatch } from "@/components/charts/swatch";
import { ButtonLink } from "@/components/forms/button";
import { Standfirst } from "@/components/frame/standfirst";
import { Link } from "@/components/link";
import { Empty } from "@/components/notices/empty";
import { SearchForm } from "@/components/search/search-form";
import type { HomePage } from "../loaders";

/** What this is, the search, and where the proof is. */
export function Hero({ bars }: Pick<HomePage, "bars">) {
  return (
    <div className="band">
      <div className="wrap hero">
        <div className="hero__lead">
          <h1 className="hero__h">See what works in public services, and who can prove it</h1>
          <Standfirst>
            Suppliers say what they did. The public body they did it for confirms it, disputes it or
            stays silent. You see which.
          </Standfirst>
          <SearchForm placeholder="A problem, a technology or a place" />
          <Try bars={bars} />
        </div>
        <figure className="hero__fig" aria-labelledby="proof">
          <figcaption id="proof">
            <h2>Where the proof is</h2>
            <p>
              Outcome claims by technology:{" "}
              <span className="nowrap">
                <Swatch kind="solid" />
                confirmed
              </span>{" "}
              by the public body or independently measured, and{" "}
              <span className="nowrap">
                <Swatch />
                only claimed
              </span>{" "}
              so far
            </p>
          </figcaption>
          <Proof bars={bars} />
        </figure>
      </div>
    </div>
  );
}

const TRIES = 3;

/** Searches that find something: technologies of which something is claimed. */
function Try({ bars }: Pick<HomePage, "bars">) {
  const shown = bars.slice(0, TRIES);
  if (shown.length === 0) return null;
  return (
    <p className="small muted hero__try">
      Try{" "}
      {shown.map(({ slug, name }, place) => (
        <span key={slug}>
          {place === 0 ? "" : place === shown.length - 1 ? " or " : ", "}
          <Link href={`/search?q=${encodeURIComponent(name.toLowerCase())}`}>
            {name.toLowerCase()}
          </Link>
        </span>
      ))}
    </p>
  );
}

function Proof({ bars }: Pick<HomePage, "bars">) {
  if (bars.length === 0) {
    return (
      <Empty
        heading="Nothing is claimed yet"
        why="The bars appear with the first published case study: hollow when the supplier says so, solid when the public body does."
      >
        <ButtonLink href="/account/case-studies" kind="hollow" small>
          Write a case study
        </ButtonLink>
      </Empty>
    );
  }
  return (
    <>
      <ShareBars
        of="Technology"
        bars={bars.map(({ slug, name, claimed, proven }) => ({
          key: slug,
          label: name,
          href: `/technologies/${slug}`,
          claimed,
          proven,
        }))}
      />
      <p className="source">
        The technologies with most claims, sorted by the share that is proven.{" "}
        <Link href="/technologies">See all technologies</Link>
      </p>
    </>
  );
}
