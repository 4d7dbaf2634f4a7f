import { Section } from "@/components/frame/section";
import { Way, Ways } from "@/components/story/way";
import { plural } from "@/domain/format/numbers";
import type { HomePage } from "../loaders";

/** Where each of the three who come here starts. */
export function WaysIn({ stories }: Pick<HomePage, "stories">) {
  const { published, lead } = stories;
  return (
    <Section heading="Three ways in">
      <Ways>
        <Way
          who="Ministers, private offices, departments"
          heading="Find what works"
          links={[
            { href: "/briefing", label: "See what works in two minutes" },
            {
              href: "/stories",
              label:
                published > 0
                  ? `Browse ${plural(published, "success story", "success stories")}`
                  : "Browse success stories",
            },
            lead
              ? { href: `/stories/${lead.slug}#brief`, label: "Print a brief on one page" }
              : { href: "/blockers", label: "See what gets in the way" },
          ]}
        >
          Read what another public body already proved, at what cost and with which evidence. Then
          follow it, or champion it.
        </Way>
        <Way
          who="Suppliers of any size"
          heading="Prove what you did"
          links={[
            { href: "/account/register", label: "Create your profile" },
            { href: "/how-it-works#grades", label: "See how confirmation works" },
            { href: "/challenges?state=open", label: "Find open challenges" },
          ]}
        >
          Publish your work as claims. Ask the body you did it for to confirm them: it takes five
          minutes on a phone. Reuse the proof in every bid.
        </Way>
        <Way
          who="Commercial teams"
          heading="Run a challenge"
          links={[
            { href: "/account/challenges", label: "Start a challenge" },
            { href: "/engagements", label: "Ask the market first" },
            { href: "/suppliers", label: "See who can do it" },
            { href: "/how-it-works#scoring", label: "See how scoring is worked out" },
          ]}
        >
          Set out the problem, the data and the criteria. Publish, score and award under the
          Procurement Act, with a ranking that anyone can replay.
        </Way>
      </Ways>
    </Section>
  );
}
