import { Facts } from "@/components/data/facts";
import { Table } from "@/components/data/table";
import { EvidenceMark } from "@/components/evidence/evidence-mark";
import type { Standing } from "@/components/evidence/grades";
import { Columns } from "@/components/frame/columns";
import { Prose } from "@/components/frame/prose";
import { Section } from "@/components/frame/section";
import { Adoptions } from "@/components/story/adoptions";
import { Brief } from "@/components/story/brief";
import { Card, Cards } from "@/components/story/card";
import { Champion } from "@/components/story/champion";
import { Quote } from "@/components/story/quote";
import { Way, Ways } from "@/components/story/way";

export function StoryParts() {
  return (
    <>
      <Section heading="Ways in">
        <Ways>
          <Way
            who="Ministers, private offices, departments"
            heading="Find what works"
            links={[{ href: "/stories", label: "Browse success stories" }]}
          >
            Read what another public body already proved, at what cost and with which evidence.
          </Way>
          <Way
            who="Suppliers of any size"
            heading="Prove what you did"
            links={[{ href: "/sign-in", label: "Create your profile" }]}
          >
            Publish your work as claims. Ask the body you did it for to confirm them.
          </Way>
          <Way
            who="Commercial teams"
            heading="Run a challenge"
            links={[{ href: "/challenges", label: "Start a challenge" }]}
          >
            Set out the problem, the data and the criteria, with a ranking that anyone can replay.
          </Way>
        </Ways>
      </Section>
      <Section heading="Cards">
        <Cards>
          <Card
            kicker="Brackenshire County Council"
            title="Flash floods, four hours ahead"
            href="#floods"
            figure={{ value: "3 h 55", says: "of warning at the median, was 48 min" }}
            standing="measured"
            evidence="August 2026"
          />
          <Card
            kicker="Estuary Ports Authority"
            title="One catchment for a quarter of the price"
            href="#price"
            figure={{ value: "£11,600", says: "a year, was £41,000, VAT left out" }}
            standing="documented"
          />
          <Card
            kicker="Callow Valley Water Board"
            stopped
            title="Pump stations that call before the flood"
            href="#pumps"
            figure={{ value: "60%", says: "fewer pump failures in a year" }}
            standing="disputed"
            evidence="June 2026"
          />
        </Cards>
      </Section>
      <Section heading="Words of others">
        <Columns kind="75">
          <Prose>
            <p>Readings go out every two minutes over a radio network that was there already.</p>
            <Quote
              who="Head of Flood Operations, Brackenshire County Council"
              note="Given for public use on 9 November 2026. Name withheld at their choice."
            >
              For the first time I can ring a head teacher before the water is in the road.
            </Quote>
          </Prose>
          <Adoptions
            adoptions={[
              {
                key: "callow",
                body: "Callow Valley Water Board",
                says: "In use, 40 culverts",
                standing: "confirmed",
              },
              {
                key: "orrin",
                body: "Vale of Orrin District Council",
                says: "Wants to reuse it, asked 16 November 2026",
              },
            ]}
          />
        </Columns>
        <Champion
          who="Championed by the Minister for Coasts, Department for Coasts and Rivers"
          check={
            <>
              <b>Checked before this could be published, 16 November 2026:</b> Skerrow Sensing was
              in no live competition run by this department.
            </>
          }
        >
          Four hours is the difference between a clean-up and a rescue.
        </Champion>
      </Section>
    </>
  );
}

const BEFORE_AND_AFTER: readonly {
  outcome: string;
  before: string;
  now: string;
  standing: Standing;
}[] = [
  { outcome: "Median warning", before: "48 min", now: "3 h 55 min", standing: "measured" },
  { outcome: "Alerts with no flood", before: "22%", now: "9%", standing: "confirmed" },
];

export function BriefPart() {
  return (
    <Brief
      about="Brief on story 2026-031, 23 November 2026"
      heading="Brackenshire warns 31,000 homes of flash floods almost four hours ahead"
      lead="212 low-cost level sensors in culverts, and an officer who decides."
      outcomes={
        <Table
          caption="Outcomes"
          rows={BEFORE_AND_AFTER}
          rowKey={({ outcome }) => outcome}
          columns={[
            { key: "outcome", head: "Outcome", cell: ({ outcome }) => outcome },
            {
              key: "before",
              head: "Before",
              label: "Before",
              numeric: true,
              cell: ({ before }) => before,
            },
            {
              key: "now",
              head: "Now",
              label: "Now",
              numeric: true,
              cell: ({ now }) => <b>{now}</b>,
            },
            {
              key: "evidence",
              head: "Evidence",
              cell: ({ standing }) => <EvidenceMark standing={standing} />,
            },
          ]}
        />
      }
      facts={<Facts facts={[{ label: "Paid", value: "£386,000 over 2 years, VAT included" }]} />}
      quote={{
        words: "We checked every one of those floods ourselves.",
        who: "Head of Flood Operations, Brackenshire County Council",
      }}
      notes={[
        { heading: "Why it worked", says: "It used a radio network the council already owned." },
        { heading: "What would not travel", says: "Without one, add £3,000 to £4,500 a year." },
        {
          heading: "Still unsolved",
          says: "Alerts are retyped into a system that takes fax only.",
        },
      ]}
      sources="Sources: Tolvan Hydrology Institute, 18 August 2026. Read on: /stories/brackenshire-flash-floods"
    />
  );
}
