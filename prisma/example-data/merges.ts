import { v7 as newId } from "uuid";
import { at } from "./clock";
import type { Ground } from "./ground";
import { layAward } from "./notices";

/** The one notice that names Skerrow's twin. */
const AWARD = {
  ocid: "ocds-example-003516",
  buyer: "callow",
  title: "Level gauges for two pumping stations",
  amount: 21_500,
  daysAgo: 60,
} as const;

/** A twin of Skerrow, known from a notice only, that its founder asks to merge; and one of Wrenfold that was. */
export async function layMerges(ground: Ground): Promise<void> {
  const { tx, clock, organisations, people } = ground;
  const twin = newId();
  await tx.organisation.create({
    data: {
      id: twin,
      kind: "SUPPLIER",
      name: "Skerrow Sensing (Wales) Limited",
      example: true,
      slug: "skerrow-sensing-wales-limited",
      createdAt: at(clock.daysAgo(60)),
    },
  });
  await layAward(ground, AWARD, twin);
  await tx.mergeRequest.create({
    data: {
      id: newId(),
      keptId: organisations.skerrow,
      goneId: twin,
      why: "The name on our first invoices to the water board. We have never been two firms, and the company number is ours.",
      requestedById: people.founder,
      requestedAt: at(clock.daysAgo(1), "09:20"),
    },
  });
  const former = newId();
  const merged = at(clock.daysAgo(30), "11:00");
  await tx.organisation.create({
    data: {
      id: former,
      kind: "SUPPLIER",
      name: "Wrenfold Rotas Limited",
      example: true,
      slug: "wrenfold-rotas-limited",
      mergedIntoId: organisations.wrenfold,
      mergedAt: merged,
      createdAt: at(clock.daysAgo(200)),
    },
  });
  await tx.mergeRequest.create({
    data: {
      id: newId(),
      state: "MERGED",
      keptId: organisations.wrenfold,
      goneId: former,
      why: "Our name until 2023.",
      requestedById: people.wrenfoldLead,
      requestedAt: at(clock.daysAgo(33), "16:45"),
      decidedById: people.operator,
      decidedAt: merged,
      reason: "The register gives the change of name.",
    },
  });
}
