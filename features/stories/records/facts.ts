import type { Actor } from "@/domain/actor";
import { headingErrors } from "@/domain/evidence/headline";
import {
  changedClaims,
  changedFiles,
  missingParts,
  type StoryContent,
  sameContent,
} from "@/domain/story/content";
import { isCorrecting } from "@/domain/story/correction";
import type { AgreeFacts, EndorseFacts } from "@/domain/story/policy";
import { belongsToAny } from "@/features/memberships/queries";
import type { Reader } from "@/lib/database";
import { obstaclesTo } from "../queries";
import {
  claimsNow,
  factsOf,
  filesNow,
  presentContent,
  type StoryRow,
  versionContent,
} from "../records";

/** What the policies of agreement ask: the version as it was written, and the outcomes as they are. */
export async function agreeFacts(reader: Reader, row: StoryRow, actor: Actor): Promise<AgreeFacts> {
  const content = await presentContent(reader, row);
  const claims = await claimsNow(reader, content);
  const { title = [], summary = [] } = headingErrors(content, claims);
  return {
    ...factsOf(row),
    onBothSides: await belongsToAny(reader, actor, [row.supplierId]),
    missing: missingParts(content),
    changedClaims: changedClaims(content.claims, claims).length,
    alone: [...title, ...summary],
    changedFiles: changedFiles(content.files, await filesNow(reader, content)).length,
    asPublished: await isAsPublished(reader, row, content),
  };
}

async function isAsPublished(reader: Reader, row: StoryRow, content: StoryContent) {
  if (!isCorrecting(row) || row.publishedVersion === null) return false;
  const published = await reader.storyVersion.findUnique({
    where: { storyId_number: { storyId: row.id, number: row.publishedVersion } },
  });
  return published !== null && sameContent(versionContent(published.content), content);
}

/** What the policy of endorsing asks, the firewall included. */
export async function endorseFacts(
  reader: Reader,
  row: StoryRow,
  actor: Actor,
): Promise<EndorseFacts> {
  const acting = actor.kind === "person" ? actor.actingFor : null;
  const backing =
    actor.kind === "person" && acting
      ? [
          {
            userId: actor.userId,
            bodyId: acting.organisationId,
            supplierId: row.supplierId,
            technologies: row.technologies.map(({ slug }) => slug),
          },
        ]
      : [];
  const [obstacle = null] = await obstaclesTo(reader, backing);
  return {
    ...factsOf(row),
    belongsToSupplier: await belongsToAny(reader, actor, [row.supplierId]),
    obstacle,
  };
}

/** The actor's own endorsement, if it stands. */
export function ownEndorsement(row: StoryRow, actor: Actor) {
  if (actor.kind !== "person") return null;
  return row.endorsements.find(({ userId }) => userId === actor.userId) ?? null;
}
