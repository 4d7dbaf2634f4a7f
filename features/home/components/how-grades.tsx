import { EvidenceMark } from "@/components/evidence/evidence-mark";
import { Section } from "@/components/frame/section";
import { GRADES } from "@/domain/evidence/grade";
import { rulesOn } from "@/domain/rules/procurement-rules";
import type { Day } from "@/domain/timetable/day";
import { GRADE_MEANS } from "../words";

/** What each grade of evidence means, and how one is reached and lost. */
export function HowGrades({ today }: { today: Day }) {
  const months = rulesOn(today).confirmationMonths.value;
  return (
    <Section id="grades" heading="Grades of evidence" aside="Hollow is claimed, solid is proven">
      <div className="prose">
        <p>
          What a supplier did is told as outcomes: what was measured, before and after, in which
          unit and period. Each outcome has a grade, worked out from what is attached to it. Nobody
          can type a grade in, and nobody can pay for one.
        </p>
        <dl className="key">
          {GRADES.map((grade) => (
            <div key={grade}>
              <dt>
                <EvidenceMark standing={grade} bare />
              </dt>
              <dd>{GRADE_MEANS[grade]}</dd>
            </div>
          ))}
          <div>
            <dt>
              <EvidenceMark standing="corrected" bare />
            </dt>
            <dd>
              The public body gives other figures, which stand beside the supplier’s. They are
              confirmed once the supplier accepts them.
            </dd>
          </div>
          <div>
            <dt>
              <EvidenceMark standing="disputed" bare />
            </dt>
            <dd>The public body says that it was not so, and why. The supplier may reply.</dd>
          </div>
          <div>
            <dt>
              <EvidenceMark standing="lapsed" bare />
            </dt>
            <dd>It was confirmed, and {months} months have gone by since.</dd>
          </div>
        </dl>
        <h3>What counts as proven</h3>
        <p>
          An outcome is proven while it is public and confirmed or independently measured, in work
          that was not stopped. What was confirmed of work that was stopped is evidence, and is
          shown as that; it is not counted as proven. Every page, the download and the API count in
          this way.
        </p>
        <h3>How a confirmation comes about</h3>
        <p>
          The supplier names the public body and asks. Somebody there who knows the work, in the
          role of reference, reads each outcome and confirms it, disputes it with a reason, or says
          nothing of it. They give their post and what their word covers; their name is shown only
          if they choose so. Nobody who belongs to the supplier can confirm.
        </p>
        <h3>How it is lost</h3>
        <p>
          A confirmation lapses after {months} months. It can be taken back at any time. It ends as
          soon as the supplier changes the outcome, since it was given for the figures as they were.
          A measurement counts as independent only while the body confirms the outcome and accepts
          the measurement.
        </p>
      </div>
    </Section>
  );
}
