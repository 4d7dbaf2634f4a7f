import type { Metadata } from "next";
import { Folio } from "@/components/frame/folio";
import { Headline } from "@/components/frame/headline";
import { Main } from "@/components/frame/main";
import { Section } from "@/components/frame/section";
import { Link } from "@/components/link";
import { formatDate } from "@/domain/format/dates";
import { plural } from "@/domain/format/numbers";
import { Taxonomy } from "@/features/technologies/components/taxonomy";
import { TechnologyMap } from "@/features/technologies/components/technology-map";
import { proofByTechnology } from "@/features/technologies/loaders";
import { taxonomyEdition } from "@/features/technologies/queries/taxonomy";

export const metadata: Metadata = { title: "Technologies" };

export default async function Technologies() {
  const [technologies, { at, inUse }] = await Promise.all([proofByTechnology(), taxonomyEdition()]);
  return (
    <>
      <Folio
        current="Technologies"
        note={
          <>
            {at ? `Taxonomy as of ${formatDate(at)}, ` : ""}
            {plural(inUse, "technology", "technologies")} ·{" "}
            <Link href="/technologies.json">JSON</Link>
          </>
        }
      />
      <Main>
        <Headline
          heading="Technologies"
          standfirst="For each technology, what is claimed beside what a public body or somebody independent stands behind. Hollow is claimed, solid is proven."
        />
        {technologies.length > 0 ? (
          <Section
            heading="The map of proof"
            aside="In how many public bodies something is proven, and of how many claims"
            tight
          >
            <TechnologyMap technologies={technologies} />
          </Section>
        ) : null}
        <Taxonomy technologies={technologies} />
      </Main>
    </>
  );
}
