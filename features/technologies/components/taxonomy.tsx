import { ShareBars } from "@/components/charts/share-bars";
import { Section } from "@/components/frame/section";
import { Link } from "@/components/link";
import { Empty } from "@/components/notices/empty";
import type { TechnologyProof } from "../loaders";

/** The taxonomy by family, each technology with its claimed and proven bars. */
export function Taxonomy({ technologies }: { technologies: readonly TechnologyProof[] }) {
  if (technologies.length === 0) {
    return (
      <div className="wrap section section--tight">
        <Empty
          heading="The taxonomy is empty"
          why="An operator lays it in when Proven is set up."
          level={2}
        />
      </div>
    );
  }
  const inUse = technologies.filter(({ retired }) => !retired);
  return (
    <>
      <Families technologies={inUse} />
      <OutOfUse technologies={technologies.filter(({ retired }) => retired)} />
    </>
  );
}

function Families({ technologies }: { technologies: readonly TechnologyProof[] }) {
  return [...Map.groupBy(technologies, ({ family }) => family)].map(([family, members], place) => (
    <Section
      key={family}
      heading={family}
      aside={place === 0 ? "Outcomes claimed, and how many of them are proven" : undefined}
      tight={place === 0}
    >
      <ShareBars
        of="Technology"
        bars={members.map(({ slug, name, claimed, proven }) => ({
          key: slug,
          label: name,
          href: `/technologies/${slug}`,
          claimed,
          proven,
        }))}
      />
    </Section>
  ));
}

/** What is out of use has its page still, and may be what somebody looks for. */
function OutOfUse({ technologies }: { technologies: readonly TechnologyProof[] }) {
  if (technologies.length === 0) return null;
  return (
    <Section heading="Out of use" aside="Nothing new can choose these; what has one keeps it">
      <ul>
        {technologies.map(({ slug, name }) => (
          <li key={slug}>
            <Link href={`/technologies/${slug}`}>{name}</Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
