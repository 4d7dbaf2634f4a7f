import { capabilityWords } from "@/domain/supplier/fields";
import { mayEditProfile } from "@/domain/supplier/policy";
import { awardedOcids } from "@/features/notices/loaders";
import { command, Invalid } from "@/lib/command";
import { capabilityContent } from "../records";
import { lockDraft, saveDraft } from "../records/draft";
import { entryAudit, entrySaves } from "../records/entries";
import { changedFields, refuseClash } from "../records/revisions";
import type { CapabilityEvidenceInput } from "../schema";

/**
 * Says which standards a capability implements and which public awards were for it. A standard has to be
 * one of its technology, an award one that an imported notice says this supplier got: nobody types evidence in.
 */
export const saveCapabilityEvidence = command({
  name: "supplier.saveCapabilityEvidence",
  async load(tx, input: { organisationId: string } & CapabilityEvidenceInput) {
    const draft = await lockDraft(tx, input.organisationId);
    const stored = draft?.row?.capabilities.find(({ id }) => id === input.id);
    if (!draft || !stored) return null;
    const pairs = [{ organisationId: input.organisationId, ocids: input.awardOcids }];
    const awarded = await awardedOcids(tx, pairs);
    return { ...draft, stored, awarded, saves: await entrySaves(tx, "evidence", input) };
  },
  subject: ({ facts }) => ({ type: "supplier", id: facts.organisationId }),
  policy: (actor, { facts }) => mayEditProfile(actor, facts),
  decide(draft, { id, standards, awardOcids }, { newId }) {
    const { stored, awarded, saves, facts } = draft;
    const strange = standards.find((each) => !stored.technology.standards.includes(each));
    if (strange !== undefined)
      throw new Invalid({
        standards: [
          `“${strange}” is no standard of ${stored.technology.name}. Choose from the list`,
        ],
      });
    const foreign = awardOcids.find((ocid) => !awarded(facts.organisationId, ocid));
    if (foreign !== undefined)
      throw new Invalid({
        awardOcids: [
          `No notice says that ${foreign} was awarded to ${facts.name}. Choose from the list`,
        ],
      });
    const [before, typed] = [
      capabilityWords(capabilityContent(stored)),
      capabilityWords({ standards, awardOcids }),
    ];
    refuseClash(saves, before, typed);
    return {
      change: { profileId: newId(), id, data: { standards, awardOcids } },
      audit: entryAudit("evidence", id, draft, changedFields(before, typed)),
    };
  },
  async save(tx, { id, profileId, data }, draft) {
    await saveDraft(tx, draft, profileId);
    await tx.capability.update({ where: { id }, data });
  },
});
