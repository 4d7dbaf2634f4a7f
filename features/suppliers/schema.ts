import { z } from "zod";
import {
  anyOf,
  email,
  id,
  oneOf,
  optionalDay,
  optionalText,
  optionalUrl,
  optionalWholeNumber,
  text,
  tick,
} from "@/domain/input";
import { REGION_CODES } from "@/domain/regions";
import { MOST_AWARDS } from "@/domain/supplier/profile";

/** The revision of the draft that the form was opened at. */
const revision = z.coerce.number().int().min(0);

/** Technology readiness levels, as a form sends them. */
const LEVELS = ["1", "2", "3", "4", "5", "6", "7", "8", "9"] as const;

/** Who they are. A draft may be incomplete: what is given has to be right. */
export const aboutForm = z
  .object({
    revision,
    standfirst: optionalText(240),
    about: optionalText(),
    people: optionalWholeNumber(1, 1_000_000),
    founded: optionalWholeNumber(1600, 2100),
    vcse: tick(),
    regions: anyOf(REGION_CODES, "Choose regions from the list"),
    website: optionalUrl(),
    contactEmail: email("Give an e-mail address")
      .optional()
      .transform((value) => value ?? null),
  })
  .transform(({ revision, ...about }) => ({ revision, about }));

/** Boxes that were ticked, each value once. */
function severalOf(value: z.ZodString) {
  return z
    .preprocess((given) => (given === undefined ? [] : [given].flat()), z.array(value).max(100))
    .transform((values) => [...new Set(values)]);
}

const entryId = id()
  .optional()
  .transform((value) => value ?? null);

export const capabilityForm = z
  .object({
    revision,
    id: entryId,
    technologyId: z.uuid({ error: "Choose the technology" }),
    name: text("Give the capability a name", 120),
    does: text("Say what it does, and for whom", 400),
    maturity: oneOf(LEVELS, "Choose how mature it is").transform(Number),
  })
  .transform(({ revision, id, ...capability }) => ({ revision, id, capability }));

/** What stands under a capability. Whether each fits is asked where it is saved. */
export const capabilityEvidenceForm = z.object({
  revision,
  id: id(),
  standards: severalOf(z.string().trim().min(1).max(200)),
  awardOcids: severalOf(z.string().trim().min(1).max(200)).pipe(
    z.array(z.string()).max(MOST_AWARDS, `Choose up to ${MOST_AWARDS} awards: those that say most`),
  ),
});

export const certificationForm = z
  .object({
    revision,
    id: entryId,
    name: text("Give the name of the certificate or standard", 120),
    issuer: optionalText(120),
    expiresOn: optionalDay(),
    technologies: severalOf(z.string().trim().min(1).max(120)),
  })
  .transform(({ revision, id, ...certification }) => ({ revision, id, certification }));

export const removalForm = z.object({ id: id() });

export const publicationForm = z.object({ revision });

export const emptyForm = z.object({});

export type AboutInput = z.output<typeof aboutForm>;
export type CapabilityInput = z.output<typeof capabilityForm>;
export type CapabilityEvidenceInput = z.output<typeof capabilityEvidenceForm>;
export type CertificationInput = z.output<typeof certificationForm>;
