import { fileAnswer } from "@/features/downloads/export";
import { currentActor } from "@/features/session/framework/actor";
import { answering } from "@/lib/route";

interface Context {
  params: Promise<{ id: string; name: string }>;
}

/** A picture or a document. The name at the end is for people: the id says which. */
export const GET = answering(async (request: Request, { params }: Context) => {
  const size = new URL(request.url).searchParams.get("size");
  const known = request.headers.get("if-none-match");
  const answer = await fileAnswer((await params).id, { size, known }, currentActor);
  if (request.method !== "HEAD") return answer;
  // Nobody reads the body of this one, so that nothing else would close the file.
  await answer.body?.cancel();
  return new Response(null, answer);
});
