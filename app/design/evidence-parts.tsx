import { Badge } from "@/components/evidence/badge";
import { EvidenceLadder } from "@/components/evidence/evidence-ladder";
import { EvidenceMark } from "@/components/evidence/evidence-mark";
import { Figure } from "@/components/evidence/figure";
import { GradeBar } from "@/components/evidence/grade-bar";
import type { Standing } from "@/components/evidence/grades";
import { Columns } from "@/components/frame/columns";
import { Section } from "@/components/frame/section";
import { StateTag } from "@/components/tags/state-tag";
import { Tag } from "@/components/tags/tag";
import { CHALLENGE } from "@/domain/challenge/states";
import { statesOf } from "@/domain/lifecycle";

const MARKS: readonly { standing: Standing; note?: string }[] = [
  { standing: "asserted" },
  { standing: "documented" },
  { standing: "confirmed", note: "by Brackenshire County Council, May 2026" },
  { standing: "measured" },
  { standing: "disputed", note: "by Callow Valley Water Board" },
  { standing: "lapsed", note: "October 2026, after 24 months" },
];

export function EvidenceParts() {
  return (
    <>
      <Section
        heading="The evidence mark"
        aside="Four steps, solid as far as the proof goes. Always with its word"
      >
        <Columns kind="2">
          <Marks heading="In a line, a table, a hit" size="line" />
          <Marks heading="On a card" size="card" />
        </Columns>
        <h3 className="parts__h gap-top">Large: who stands behind it</h3>
        <Ladder />
      </Section>
      <Section heading="Figures" aside="A figure is as solid as its proof">
        <div className="parts__figs">
          <Shown standing="measured" says="confirmed or measured" />
          <Shown standing="documented" says="documented" />
          <Shown standing="asserted" says="asserted, disputed or lapsed" />
        </div>
      </Section>
      <Section heading="All claims at once" aside="Every published claim, at its present grade">
        <GradeBar counts={{ measured: 4, confirmed: 15, documented: 52, asserted: 141 }} tall />
        <h3 className="parts__h gap-top">To carry elsewhere</h3>
        <Badge
          standing="measured"
          result="3 h 55 min of flood warning"
          date="18 August 2026"
          note="For Brackenshire County Council. Check it on Proven"
        />
      </Section>
      <Section
        heading="States of a challenge"
        aside="Hollow before it is public, filled when it is done. A sign and a word, never colour alone"
      >
        <p className="parts__tags">
          {statesOf(CHALLENGE).map((state) => (
            <StateTag key={state} state={state} />
          ))}
        </p>
        <p className="parts__tags gap-sm">
          <Tag kind="open">Early engagement</Tag>
          <Tag kind="wait">Waits for its approver</Tag>
        </p>
      </Section>
    </>
  );
}

function Marks({ heading, size }: { heading: string; size: "line" | "card" }) {
  return (
    <div>
      <h3 className="parts__h">{heading}</h3>
      <ul className="parts__ev">
        {MARKS.map(({ standing, note }) => (
          <li key={standing}>
            <EvidenceMark standing={standing} size={size} note={size === "line" ? note : null} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Ladder() {
  return (
    <EvidenceLadder
      steps={[
        { grade: "asserted", reached: true, says: "Wrenfold Systems, 4 March 2026" },
        {
          grade: "documented",
          reached: true,
          says: (
            <>
              <a href="#rota">Rota and missed-bin log</a>, CSV
            </>
          ),
        },
        {
          grade: "confirmed",
          reached: true,
          says: "Head of Waste, Vale of Orrin District Council, 20 November 2026. Holds until 20 November 2028",
        },
        {
          grade: "measured",
          reached: false,
          says: (
            <>
              Not yet. <a href="#measure">How to have it measured</a>
            </>
          ),
        },
      ]}
    />
  );
}

function Shown({ standing, says }: { standing: Standing; says: string }) {
  return (
    <div>
      <Figure standing={standing} value="31%" />
      {says}
    </div>
  );
}
