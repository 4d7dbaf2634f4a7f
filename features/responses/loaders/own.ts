import { requirePerson } from "@/features/session/framework/actor";
import { missing } from "@/features/session/framework/missing";
import { type OwnResponse, ownResponse } from "../loaders";

/** The response that a page is about; somebody who may not read it learns nothing of it. */
export async function ownResponsePage(id: string, path = ""): Promise<OwnResponse> {
  const person = await requirePerson(`/account/responses/${id}${path}`);
  return (await ownResponse(person, id)) ?? missing();
}
