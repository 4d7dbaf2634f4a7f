import { Section } from "@/components/frame/section";
import { formatDate } from "@/domain/format/dates";
import type { WithdrawnView } from "../loaders/record";
import { CLAIM_VERDICT_WORDS } from "../words";

/** What a body said of outcomes that the supplier has taken out since. */
export function Withdrawn({ claims, body }: { claims: readonly WithdrawnView[]; body: string }) {
  return (
    <Section place="column" heading="Taken out by the supplier since" className="mb-12">
      {claims.map(({ id, statement, withdrawnAt, words }) => (
        <div key={id} className="mb-6">
          <h3>{statement}</h3>
          <p className="small muted">Taken out on {formatDate(withdrawnAt)}.</p>
          {words.map((word) => (
            <p key={word.givenAt + word.statement}>
              {CLAIM_VERDICT_WORDS[word.verdict]} by {word.by}, {body}, on{" "}
              {formatDate(new Date(word.givenAt))}
              {word.reason ? `: ${word.reason}` : "."}
              {word.scope ? ` It covered: ${word.scope}` : null}
              {word.reply ? ` The supplier replied: ${word.reply}` : null}
              {word.earlierReplies.map((says) => ` Before that it had replied: ${says}`)}
            </p>
          ))}
        </div>
      ))}
    </Section>
  );
}
