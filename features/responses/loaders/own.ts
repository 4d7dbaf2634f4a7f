import { notFound } from "next/navigation";
import { requirePerson } from "@/features/session/framework/actor";
import { missing } from "@/features/session/framework/missing";
import { type OwnResponse, type OwnSubmission, ownResponse, ownSubmission } from "../loaders";

/** The response that a page is about; somebody who may not read it learns nothing of it. */
export async function ownResponsePage(id: string, path = ""): Promise<OwnResponse> {
  const person = await requirePerson(`/account/responses/${id}${path}`);
  return (await ownResponse(person, id)) ?? missing();
}

interface Numbered {
  id: string;
  /** As it stands in the address. */
  number: string;
}

async function submissionOf({ id, number }: Numbered): Promise<OwnSubmission | null> {
  const person = await requirePerson(`/account/responses/${id}`);
  return /^\d{1,6}$/.test(number) ? ownSubmission(person, id, Number(number)) : null;
}

/** The submission that a page is about. */
export async function ownSubmissionPage(which: Numbered): Promise<OwnSubmission> {
  return (await submissionOf(which)) ?? missing();
}

/** The submission that is downloaded. */
export async function ownSubmissionFile(which: Numbered): Promise<OwnSubmission> {
  return (await submissionOf(which)) ?? notFound();
}
