import type { Metadata } from "next";
import { Folio } from "@/components/frame/folio";
import { Headline } from "@/components/frame/headline";
import { Main } from "@/components/frame/main";
import { Section } from "@/components/frame/section";

export const metadata: Metadata = {
  title: "Accessibility",
  description: "How this service is built to be used by everybody, and what is known not to work.",
};

export default function AccessibilityPage() {
  return (
    <>
      <Folio current="Accessibility" />
      <Main>
        <Headline
          heading="Accessibility"
          standfirst="Built to meet the Web Content Accessibility Guidelines, version 2.2, level AA. This is the builders’ own statement: nobody independent has audited it yet."
        />
        <Section heading="What you can rely on">
          <div className="prose">
            <ul>
              <li>Every page works by keyboard alone, and every form without JavaScript.</li>
              <li>Where the keyboard is, always shows. The first stop skips to the content.</li>
              <li>Nothing is said by colour alone: every mark and state has its word.</li>
              <li>Every chart says its finding in words, and has its figures in a table.</li>
              <li>Pages fit a screen of 320 pixels, and text can be enlarged to 200 per cent.</li>
              <li>
                What is wrong in a form stands on top, with links, and at each field. What you typed
                stays.
              </li>
              <li>
                Nothing moves, flashes or plays, and nothing you write is lost by a time limit.
              </li>
            </ul>
          </div>
        </Section>
        <Section heading="How it is checked">
          <div className="prose">
            <p>
              With each change, the pages on the way of a supplier, a commercial officer, a
              reference and a champion are passed through in a browser, with JavaScript and without
              it, and checked by the axe rules. Such rules find about half of what can be wrong. No
              test with people who use screen readers or other aids has been made yet.
            </p>
          </div>
        </Section>
        <Section heading="What is known not to work well">
          <div className="prose">
            <ul>
              <li>Documents that suppliers link to are theirs, and may not be accessible.</li>
              <li>
                Imported notices are shown in the words of their publishers, at times all capitals.
              </li>
              <li>Wide tables of scores scroll sideways on a narrow screen.</li>
            </ul>
          </div>
        </Section>
        <Section heading="If something stands in your way">
          <div className="prose">
            <p>
              Tell whoever runs this service, with the address of the page and what you use. If you
              cannot answer a challenge because of a barrier, tell the public body that runs it
              before the deadline: it has to make reasonable adjustments.
            </p>
          </div>
        </Section>
      </Main>
    </>
  );
}
