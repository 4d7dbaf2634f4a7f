import { EvidenceMark } from "@/components/evidence/evidence-mark";
import { Section } from "@/components/frame/section";
import { Chips } from "@/components/search/chips";
import { FacetGroup } from "@/components/search/facet-group";
import { Facets } from "@/components/search/facets";
import { Hit, Hits, PublicRecord } from "@/components/search/hit";
import { Marked } from "@/components/search/marked";
import { NextPage, Pager } from "@/components/search/pager";
import { Results } from "@/components/search/results";
import { SearchForm } from "@/components/search/search-form";
import { SortForm } from "@/components/search/sort-form";

export function SearchParts() {
  return (
    <>
      <Section heading="Search" aside="Filters are in the address; nothing needs JavaScript">
        <SearchForm
          wide
          defaultValue="flood sensors"
          placeholder="A problem, a technology or a place"
        />
      </Section>
      <Results heading="31 found" facets={<Filters />} sort={<Order />}>
        <Chips chips={[{ label: "Water and weather sensing", removeHref: "/search?q=flood" }]} />
        <Hits>
          <Hit
            kind="Story"
            kindNote="2026-031"
            href="#story"
            title={<Marked text="Brackenshire warns 31,000 homes of flash <mark>floods</mark>" />}
            summary={<Marked text="<mark>Sensors</mark> in 212 forgotten culverts." />}
            meta={
              <>
                <EvidenceMark standing="measured" note="2 of 4 outcomes proven" />
                <span>Brackenshire County Council with Skerrow Sensing · 9 November 2026</span>
              </>
            }
          />
          <Hit
            kind="Supplier"
            kindNote="unclaimed"
            href="#supplier"
            title="Orrin Gaugeworks Ltd"
            summary="Known here only from two award notices. Nobody has claimed this page yet."
            meta={<PublicRecord />}
          />
        </Hits>
        <Pager page={2} pages={12} hrefOf={(page) => `/search?q=flood&page=${page}`} />
        <NextPage href="/stories?after=2026-031" />
      </Results>
    </>
  );
}

function Filters() {
  return (
    <Facets action="/search" chosen={1} clearHref="/search?q=flood" keep={{ q: "flood" }}>
      <FacetGroup
        legend="Evidence"
        name="evidence"
        options={[
          {
            value: "measured",
            label: "Independently measured",
            count: 4,
            chosen: false,
            standing: "measured",
          },
          { value: "disputed", label: "Disputed", count: 1, chosen: false, standing: "disputed" },
        ]}
      />
      <FacetGroup
        legend="Technology"
        name="technology"
        options={[
          { value: "water", label: "Water and weather sensing", count: 31, chosen: true },
          { value: "twins", label: "Digital twins", count: 4, chosen: false },
        ]}
      />
    </Facets>
  );
}

function Order() {
  return (
    <SortForm
      action="/search"
      value="best"
      keep={{ q: "flood" }}
      options={[
        { value: "best", label: "Best match" },
        { value: "newest", label: "Newest" },
      ]}
    />
  );
}
