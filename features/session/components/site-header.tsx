import { Masthead } from "@/components/frame/masthead";
import { currentActor } from "../framework/actor";

/** The head of every page, with who is signed in. */
export async function SiteHeader() {
  const actor = await currentActor();
  const who =
    actor.kind === "person"
      ? { name: actor.name || actor.email, organisation: actor.actingFor?.name }
      : null;
  return <Masthead who={who} />;
}
