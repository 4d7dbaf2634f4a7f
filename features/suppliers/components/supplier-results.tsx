import { EvidenceMark } from "@/components/evidence/evidence-mark";
import { ButtonLink } from "@/components/forms/button";
import { Empty } from "@/components/notices/empty";
import { type Chip, Chips } from "@/components/search/chips";
import { FacetGroup } from "@/components/search/facet-group";
import { Facets } from "@/components/search/facets";
import { Hit, Hits } from "@/components/search/hit";
import { Pager } from "@/components/search/pager";
import { Results } from "@/components/search/results";
import { plural } from "@/domain/format/numbers";
import { listWords } from "@/domain/format/words";
import { regionName, regionNames } from "@/domain/regions";
import { sizeWords } from "@/domain/supplier/profile";
import { hrefOf, SIZE_WORDS, type SupplierFilters } from "../filters";
import type { ListedSupplier, supplierList } from "../loaders";

type List = Awaited<ReturnType<typeof supplierList>>;

const LEGENDS = { technology: "Technology", region: "Works in", size: "Size" } as const;
type FilterName = keyof typeof LEGENDS;
const NAMES = Object.keys(LEGENDS) as FilterName[];

/** The published suppliers with their filters. */
export function SupplierResults({ list, filters }: { list: List; filters: SupplierFilters }) {
  const chips = chipsOf(list, filters);
  return (
    <Results
      heading={plural(list.total, "supplier")}
      facets={<SupplierFacets list={list} filters={filters} chosen={chips.length} />}
    >
      <Chips chips={chips} />
      {list.total === 0 ? <NoneFound /> : null}
      <Hits>
        {list.suppliers.map((listed) => (
          <SupplierHit key={listed.supplier.id} listed={listed} />
        ))}
      </Hits>
      <Pager page={list.page} pages={list.pages} hrefOf={(page) => hrefOf(filters, page)} />
    </Results>
  );
}

interface FacetsProps {
  list: List;
  filters: SupplierFilters;
  chosen: number;
}

function SupplierFacets({ list, filters, chosen }: FacetsProps) {
  return (
    <Facets action="/suppliers" chosen={chosen} clearHref="/suppliers">
      {NAMES.map((name) => (
        <FacetGroup
          key={name}
          legend={LEGENDS[name]}
          name={name}
          options={list.facets[name].map((option) => ({
            ...option,
            chosen: (filters[name] as readonly string[]).includes(option.value),
          }))}
        />
      ))}
    </Facets>
  );
}

function chipsOf({ facets }: List, filters: SupplierFilters): Chip[] {
  const label = (name: FilterName, value: string) => {
    const found = facets[name].find((option) => option.value === value)?.label;
    if (found) return found;
    if (name === "region") return regionName(value);
    return name === "size" ? SIZE_WORDS[value as keyof typeof SIZE_WORDS] : value;
  };
  return NAMES.flatMap((name) =>
    filters[name].map((value) => ({
      label: label(name, value),
      removeHref: hrefOf({ ...filters, [name]: filters[name].filter((each) => each !== value) }),
    })),
  );
}

function NoneFound() {
  return (
    <Empty
      heading="No published profile fits"
      why="Take off a filter, or search: suppliers known from public notices are found there too."
    >
      <ButtonLink href="/search?type=supplier" kind="hollow" small>
        Search all suppliers
      </ButtonLink>
    </Empty>
  );
}

function SupplierHit({ listed: { supplier, version, figures, best } }: { listed: ListedSupplier }) {
  const technologies = [...new Set(version.capabilities.map(({ technology }) => technology.name))];
  return (
    <Hit
      kind="Supplier"
      kindNote={sizeWords(version)}
      title={supplier.name}
      href={`/suppliers/${supplier.slug}`}
      summary={version.standfirst}
      meta={
        <>
          {best ? (
            <EvidenceMark
              standing={best}
              note={`${plural(figures.claims, "claim")}, ${figures.proven} proven`}
            />
          ) : (
            <span>No claims yet</span>
          )}
          <span>{listWords(technologies)}</span>
          <span>{listWords(regionNames(version.regions))}</span>
        </>
      }
    />
  );
}
