import { z } from "zod";
import { inputsOf } from "@/domain/fields/derived";
import { id } from "@/domain/input";
import { ABOUT_FIELDS, CAPABILITY_FIELDS, CERTIFICATION_FIELDS } from "@/domain/supplier/fields";

/** The revision of the draft that the form was opened at. */
const revision = z.coerce.number().int().min(0);

/** Who they are. */
export const aboutForm = z
  .object({ revision, ...inputsOf(ABOUT_FIELDS) })
  .transform(({ revision, ...about }) => ({ revision, about }));

const entryId = id()
  .optional()
  .transform((value) => value ?? null);

const { standards, awardOcids, ...capability } = inputsOf(CAPABILITY_FIELDS);

export const capabilityForm = z
  .object({ revision, id: entryId, ...capability })
  .transform(({ revision, id, ...capability }) => ({ revision, id, capability }));

/** What stands under a capability. Whether each fits is asked where it is saved. */
export const capabilityEvidenceForm = z.object({ revision, id: id(), standards, awardOcids });

export const certificationForm = z
  .object({ revision, id: entryId, ...inputsOf(CERTIFICATION_FIELDS) })
  .transform(({ revision, id, ...certification }) => ({ revision, id, certification }));

export const removalForm = z.object({ id: id() });

export const publicationForm = z.object({ revision });

export const emptyForm = z.object({});

export type AboutInput = z.output<typeof aboutForm>;
export type CapabilityInput = z.output<typeof capabilityForm>;
export type CapabilityEvidenceInput = z.output<typeof capabilityEvidenceForm>;
export type CertificationInput = z.output<typeof certificationForm>;
