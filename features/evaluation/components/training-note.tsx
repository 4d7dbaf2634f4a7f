import { Fold } from "@/components/data/fold";
import type { EvaluationPage } from "../loaders/page";
import { scaleOf } from "../records/scale";

/** How to score, for whoever does it for the first time; with what each score means in this challenge. */
export function TrainingNote({ page: { row }, open }: { page: EvaluationPage; open?: boolean }) {
  const scale = scaleOf(row).map((says, score) => ({ score, says }));
  return (
    <Fold summary="How to score fairly, in two minutes" open={open}>
      <div className="prose small">
        <ol>
          <li>
            <b>Read what is written.</b> Score the answer that you have, and not the firm that you
            may know. Look nothing up outside.
          </li>
          <li>
            <b>Score against the words below,</b> and never one response against another.
          </li>
          <li>
            <b>Say why, by the paragraph.</b> A reason tells what in the answer earns the score and
            what is missing for the next. The supplier reads what the panel makes of it.
          </li>
          <li>
            <b>Alone first.</b> Nobody sees your scores before you have submitted all of them. Talk
            to nobody about a response until the panel meets.
          </li>
          <li>
            <b>Do one question across all responses</b> if you can: a scale slips less that way.
          </li>
          <li>
            Whether a supplier used AI to write is declared, and earns or costs nothing. Prices are
            sealed until quality is agreed.
          </li>
          <li>
            If you recognise somebody you are close to, stop and tell the lead: you can declare
            anew.
          </li>
        </ol>
        <h3>What each score means here</h3>
        <ol className="desc" start={0}>
          {scale.map(({ score, says }) => (
            <li key={score}>
              <b>{score}</b> {says}
            </li>
          ))}
        </ol>
      </div>
    </Fold>
  );
}
