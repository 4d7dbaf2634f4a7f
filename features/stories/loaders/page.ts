import { cache } from "react";
import type { Actor } from "@/domain/actor";
import type { Side } from "@/domain/story/agreement";
import { type EndorseFacts, sideOf } from "@/domain/story/policy";
import { STORY } from "@/domain/story/states";
import { currentActor } from "@/features/session/framework/actor";
import { missing } from "@/features/session/framework/missing";
import { database } from "@/lib/database";
import { storyBySlug } from "../queries";
import { endorseFacts, ownEndorsement } from "../records/facts";
import { type StoryView, storyViews } from "../views";

export interface StoryPage {
  story: StoryView;
  actor: Actor;
  /** The side that the reader works for. */
  side: Side | null;
  published: boolean;
  /** For a champion: what the firewall and the other rules say; null for everybody else. */
  endorse: EndorseFacts | null;
  /** Whether the reader champions it. */
  endorsed: boolean;
}

/** The page of a story, if the reader may see it: read once a request. */
export const storyPage = cache(async (slug: string): Promise<StoryPage | null> => {
  const actor = await currentActor();
  const reader = database();
  const row = await storyBySlug(reader, actor, slug);
  if (!row) return null;
  const [[story], endorse] = await Promise.all([
    storyViews(reader, [row], new Date()),
    isChampion(actor) ? endorseFacts(reader, row, actor) : null,
  ]);
  if (!story) return null;
  return {
    story,
    actor,
    endorse,
    side: sideOf(actor, row),
    published: STORY.states[row.state].public,
    endorsed: ownEndorsement(row, actor) !== null,
  };
});

/** The same for a page that is nothing without it. */
export async function storyToChampion(slug: string): Promise<StoryPage> {
  return (await storyPage(slug)) ?? missing();
}

function isChampion(actor: Actor): boolean {
  const acting = actor.kind === "person" ? actor.actingFor : null;
  return acting?.kind === "PUBLIC_BODY" && acting.roles.includes("CHAMPION");
}
