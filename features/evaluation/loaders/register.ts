import type { Person } from "@/domain/actor";
import { mayReadRegister } from "@/domain/assessment/register";
import { database } from "@/lib/database";
import { countRegister, registerDrawings, registerEntries } from "../queries/register";

const A_PAGE = 25;

/** A page of the register of interests of the body that the person acts for; else why not. @param page from 1. */
export async function registerPage(person: Person, page: number) {
  const bodyId = person.actingFor?.organisationId ?? "";
  const verdict = mayReadRegister(person, bodyId);
  if (!verdict.allowed) return verdict;
  const reader = database();
  const [total, entries, drawings] = await Promise.all([
    countRegister(reader, bodyId, person.userId),
    registerEntries(reader, bodyId, person.userId, { skip: (page - 1) * A_PAGE, take: A_PAGE }),
    registerDrawings(reader, bodyId),
  ]);
  return { total, entries, drawings, page, pages: Math.max(1, Math.ceil(total / A_PAGE)) };
}

export type RegisterPage = Exclude<Awaited<ReturnType<typeof registerPage>>, { allowed: false }>;
