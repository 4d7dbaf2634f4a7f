import { ShareBars } from "@/components/charts/share-bars";
import { Section } from "@/components/frame/section";
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
