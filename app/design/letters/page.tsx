import type { Metadata } from "next";
import { Facts } from "@/components/data/facts";
import { Fold } from "@/components/data/fold";
import { Folio } from "@/components/frame/folio";
import { Headline } from "@/components/frame/headline";
import { Main } from "@/components/frame/main";
import { Section } from "@/components/frame/section";
import { plural } from "@/domain/format/numbers";
import { type LetterNoun, listLetters, type NamedLetter } from "@/domain/letters/catalogue";
import { LENGTHS } from "@/domain/letters/letter";
import { missing } from "@/features/session/framework/missing";
import { isTrial } from "@/features/session/framework/trial";
import { LetterShown } from "./letter-shown";

export const metadata: Metadata = { title: "Letters" };

const NOUNS: Readonly<Record<LetterNoun, string>> = {
  session: "Signing in",
  passkey: "Passkeys",
  membership: "People and organisations",
  merge: "Two suppliers that become one",
  caseStudy: "Case studies and confirmations",
  story: "Stories",
  adoption: "Reuse of a story",
  engagement: "Early engagement",
  challenge: "Challenges",
  clarification: "Questions and answers",
  response: "Responses",
  evaluation: "Evaluation and award",
  moderation: "Reported and hidden pages",
  digest: "The monthly digest",
};

/** Every letter that the platform writes, for whoever writes the next one. In a trial installation only. */
export default async function LettersPage() {
  if (!(await isTrial())) missing();
  const letters = listLetters();
  const byNoun = Object.entries(Object.groupBy(letters, ({ noun }) => NOUNS[noun]));
  return (
    <>
      <Folio
        crumbs={[{ label: "Parts", href: "/design" }]}
        current="Letters"
        note="The catalogue: domain/letters"
      />
      <Main>
        <Headline
          heading="Letters"
          standfirst={`All ${letters.length} that the platform writes: who gets each, what for, and how it reads with the shortest and the longest values.`}
        />
        {byNoun.map(([noun, own = []]) => (
          <Section key={noun} heading={noun} aside={plural(own.length, "letter")}>
            {own.map((one) => (
              <Entry key={one.name} {...one} />
            ))}
          </Section>
        ))}
      </Main>
    </>
  );
}

function Entry({ name, letter }: NamedLetter) {
  return (
    <article className="letter">
      <h3>{name}</h3>
      <Facts
        facts={[
          { label: "Who gets it", value: letter.to },
          { label: "So that", value: letter.why },
        ]}
      />
      {LENGTHS.map((length) => (
        <Fold key={length} summary={`${name} with the ${length} values`}>
          <LetterShown letter={letter.example(length)} />
          <p>
            <a href={`/design/letters/${name}/${length}`}>The same as it is sent</a>
          </p>
        </Fold>
      ))}
    </article>
  );
}
