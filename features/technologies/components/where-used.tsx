import { ShareBars } from "@/components/charts/share-bars";
import { Columns } from "@/components/frame/columns";
import { Section } from "@/components/frame/section";
import { plural } from "@/domain/format/numbers";
import { regionName } from "@/domain/regions";
import type { PlaceTally } from "../queries/places";

/** In which public bodies and regions it was used, and where that is proven. */
export function WhereUsed({ places }: { places: PlaceTally }) {
  const { bodies, allBodies, regions } = places;
  if (bodies.length === 0 && regions.length === 0) return null;
  const more = allBodies - bodies.length;
  return (
    <div className="wrap section">
      <Columns kind="2">
        <Section
          place="column"
          heading="For whom"
          aside="Claims by public body, and how many of them are proven"
        >
          {bodies.length > 0 ? (
            <ShareBars
              of="Public body"
              bars={bodies.map(({ key, name, ...tally }) => ({
                key,
                label: name,
                href: `/organisations/${key}`,
                ...tally,
              }))}
            />
          ) : (
            <p>No case study names the public body that it was for.</p>
          )}
          {more > 0 ? (
            <p className="source">And {plural(more, "more public body", "more public bodies")}.</p>
          ) : null}
        </Section>
        <Section place="column" heading="Where" aside="A claim from two regions counts in both">
          {regions.length > 0 ? (
            <ShareBars
              of="Region"
              bars={regions.map(({ key, ...tally }) => ({
                key,
                label: regionName(key),
                ...tally,
              }))}
            />
          ) : (
            <p>No case study names a region.</p>
          )}
        </Section>
      </Columns>
    </div>
  );
}
