import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import * as caseStudyList from "@/app/api/v1/case-studies/route";
import * as storyList from "@/app/api/v1/stories/route";
import * as supplierList from "@/app/api/v1/suppliers/route";
import { ANONYMOUS } from "@/domain/actor";
import { isProven, type Standing } from "@/domain/evidence/grade";
import * as answers from "@/features/api/schema/answers";
import { readFilters as briefingFilters } from "@/features/briefing/filters";
import { briefingPage } from "@/features/briefing/loaders";
import { caseStudyCardsOf } from "@/features/case-studies/loaders";
import { homePage } from "@/features/home/loaders";
import { readFilters as storyFilters } from "@/features/stories/filters";
import { publishedStory, storyList as stories } from "@/features/stories/loaders";
import { supplierPage } from "@/features/suppliers/loaders";
import { proofByTechnology, technologyFigures } from "@/features/technologies/loaders";
import { disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { useExampleData } from "../setup/context";

type CaseStudy = z.output<typeof answers.caseStudy>;
type Supplier = z.output<typeof answers.supplier>;
type Story = z.output<typeof answers.story>;
type List = { GET: (request: Request) => Promise<Response> };

/** All that the API has of a kind, page after page. */
async function everything<Item>(list: List, path: string, item: z.ZodType<Item>): Promise<Item[]> {
  const found: Item[] = [];
  let cursor: string | null = null;
  do {
    const query: string = cursor ? `?cursor=${cursor}` : "";
    const response = await list.GET(new Request(`http://localhost:3000/api/v1/${path}${query}`));
    const page = answers.listOf(item).parse(await response.json());
    found.push(...page.items);
    cursor = page.next;
  } while (cursor);
  return found;
}

let studies: CaseStudy[];
let suppliers: Supplier[];
let told: Story[];

beforeAll(async () => {
  await useExampleData();
  studies = await everything(caseStudyList, "case-studies", answers.caseStudy);
  suppliers = await everything(supplierList, "suppliers", answers.supplier);
  told = await everything(storyList, "stories", answers.story);
});

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

/** What is claimed in these case studies, and how much of it is proven by the one rule. */
function tally(within: (study: CaseStudy) => boolean) {
  const chosen = studies.filter(within);
  const proven = ({ claims, stopped }: CaseStudy) =>
    claims.filter(({ standing }) => isProven({ standing: standing as Standing, stopped })).length;
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
  return {
    studies: chosen.length,
    claims: sum(chosen.map(({ claims }) => claims.length)),
    proven: sum(chosen.map(proven)),
    provers: chosen.filter((study) => proven(study) > 0),
  };
}

const ofTechnology = (slug: string) => (study: CaseStudy) => study.technologies.includes(slug);

describe("what a page totals is what the API's rows come to", () => {
  test("on the home page", async () => {
    const all = tally(() => true);
    const claimers = new Set(
      studies.filter(({ claims }) => claims.length > 0).map(({ supplier }) => supplier?.slug),
    );
    const { totals, bars } = await homePage();
    expect(all.claims).toBeGreaterThan(30);
    expect(totals).toEqual({ claims: all.claims, proven: all.proven, suppliers: claimers.size });
    for (const { slug, claimed, proven } of bars) {
      const own = tally(ofTechnology(slug));
      expect({ slug, claimed, proven }).toEqual({ slug, claimed: own.claims, proven: own.proven });
    }
  });

  test("on the briefing, in its list as in its head", async () => {
    const all = tally(() => true);
    const { list, totals, technologies } = await briefingPage(
      briefingFilters({}).filters,
      1,
      ANONYMOUS,
    );
    const bodies = new Set(all.provers.map(({ body }) => body?.slug));
    expect({ list: list.total, all: list.all, bodies: list.bodies, head: totals.proven }).toEqual({
      list: all.proven,
      all: all.proven,
      bodies: bodies.size,
      head: all.proven,
    });
    for (const { value, count } of list.facets.technology) {
      expect({ value, count }).toEqual({ value, count: tally(ofTechnology(value)).proven });
    }
    for (const { slug, proven } of technologies) {
      expect({ slug, proven }).toEqual({ slug, proven: tally(ofTechnology(slug)).proven });
    }
  });

  test("on the page of every technology", async () => {
    for (const { slug, claimed, proven, bodies } of await proofByTechnology()) {
      const own = tally(ofTechnology(slug));
      const provers = new Set(own.provers.map(({ body }) => body?.slug).filter(Boolean));
      const figures = await technologyFigures(slug);
      expect({ slug, claimed, proven, bodies }).toEqual({
        slug,
        claimed: own.claims,
        proven: own.proven,
        bodies: provers.size,
      });
      expect({ slug, ...figures?.caseStudies }).toMatchObject({ slug, all: own.studies });
      expect(figures?.tally).toMatchObject({ proven: own.proven });
    }
  });

  test("on the page of every supplier, and in the API of suppliers", async () => {
    for (const { slug, claims } of suppliers) {
      const own = tally(({ supplier }) => supplier?.slug === slug);
      expect({ slug, ...claims }).toMatchObject({ slug, total: own.claims, proven: own.proven });
      const page = await supplierPage(slug, ANONYMOUS, 1);
      if (page?.kind !== "profile") throw new Error(`${slug} is public.`);
      expect({ slug, ...page.view.figures }).toMatchObject({
        slug,
        claims: own.claims,
        proven: own.proven,
      });
    }
  });

  test("on the cards of case studies, and in stories", async () => {
    const { cards, total } = await caseStudyCardsOf({});
    expect(total).toBe(studies.length);
    for (const { slug, claims, proven } of cards) {
      const own = tally((study) => study.slug === slug);
      expect({ slug, claims, proven }).toEqual({ slug, claims: own.claims, proven: own.proven });
    }
    expect((await stories(storyFilters({}).filters, 1)).published).toBe(told.length);
    for (const { slug, claims } of told) {
      const page = await publishedStory(slug);
      const standing = (id: string) =>
        studies.flatMap((study) => study.claims).find((claim) => claim.id === id)?.standing;
      expect(page?.claims.map(({ id }) => standing(id))).toEqual(
        claims.map((claim) => claim.standing),
      );
    }
  });
});
