import type { z } from "zod";
import { mayEdit } from "@/domain/story/policy";
import { command, Invalid } from "@/lib/command";
import { claimsToChoose } from "../queries";
import { chosenClaim, chosenFile, factsOf } from "../records";
import type * as schema from "../schema";
import { keep, load, nextVersion, refuseStale } from "./next-version";

/**
 * Saves the words. Each save makes a version, and takes back what both had agreed to. Of a published
 * story it starts a correction, or goes on with it: the public reads on what it read.
 */
export const saveStory = command({
  name: "story.save",
  load: (tx, { id }: z.output<typeof schema.words>) => load(tx, id),
  subject: ({ row }) => ({ type: "story", id: row.id }),
  policy: (actor, { row }) => mayEdit(actor, factsOf(row)),
  decide(loaded, { id: _id, version, ...text }, { actor }) {
    refuseStale(loaded.row, version);
    return nextVersion(loaded, { ...loaded.content, ...text }, actor);
  },
  save: (tx, content, loaded, { actor, now }) => keep(tx, loaded, content, actor, now),
});

/** Chooses the outcomes that the story tells of, in the edition that they have now. */
export const chooseClaims = command({
  name: "story.chooseClaims",
  async load(tx, { id }: z.output<typeof schema.outcomes>) {
    const loaded = await load(tx, id);
    if (!loaded) return null;
    const offered = await tx.claim.findMany({
      where: { caseStudy: claimsToChoose(loaded.row) },
      orderBy: [{ caseStudyId: "asc" }, { order: "asc" }],
    });
    return { ...loaded, offered };
  },
  subject: ({ row }) => ({ type: "story", id: row.id }),
  policy: (actor, { row }) => mayEdit(actor, factsOf(row)),
  decide({ offered, ...loaded }, { version, claims }, { actor }) {
    refuseStale(loaded.row, version);
    const chosen = offered.filter(({ id }) => claims.includes(id)).map(chosenClaim);
    if (chosen.length < new Set(claims).size) {
      throw new Invalid({
        claims: ["One of these is not offered any more. Choose from the list as it is now"],
      });
    }
    return nextVersion(loaded, { ...loaded.content, claims: chosen }, actor);
  },
  save: (tx, content, loaded, { actor, now }) => keep(tx, loaded, content, actor, now),
});

/** Chooses the pictures and documents that the story shows, in the words that their case study says of them. */
export const chooseFiles = command({
  name: "story.chooseFiles",
  async load(tx, { id }: z.output<typeof schema.files>) {
    const loaded = await load(tx, id);
    if (!loaded) return null;
    const offered = await tx.caseStudyFile.findMany({
      where: { caseStudy: claimsToChoose(loaded.row) },
      orderBy: [{ caseStudyId: "asc" }, { order: "asc" }],
      include: { file: { select: { kind: true } } },
    });
    return { ...loaded, offered };
  },
  subject: ({ row }) => ({ type: "story", id: row.id }),
  policy: (actor, { row }) => mayEdit(actor, factsOf(row)),
  decide({ offered, ...loaded }, { version, files }, { actor }) {
    refuseStale(loaded.row, version);
    const chosen = offered.filter(({ id }) => files.includes(id)).map(chosenFile);
    if (chosen.length < new Set(files).size) {
      throw new Invalid({
        files: ["One of these is not offered any more. Choose from the list as it is now"],
      });
    }
    return nextVersion(loaded, { ...loaded.content, files: chosen }, actor);
  },
  save: (tx, content, loaded, { actor, now }) => keep(tx, loaded, content, actor, now),
});
