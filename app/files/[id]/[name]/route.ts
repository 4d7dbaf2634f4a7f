import { fileAnswer } from "@/features/downloads/answer";
import { currentActor } from "@/features/session/actor";

interface Context {
  params: Promise<{ id: string; name: string }>;
}

/** A picture or a document. The name at the end is for people: the id says which. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const size = new URL(request.url).searchParams.get("size");
  return fileAnswer((await params).id, size, currentActor);
}
