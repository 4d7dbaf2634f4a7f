import { Section } from "@/components/frame/section";
import { Link } from "@/components/link";
import { formatDate } from "@/domain/format/dates";
import { SUBJECT_WORDS } from "@/domain/moderation/subjects";
import type { OwnHiding } from "../loaders";

/** What operators have hidden of an organisation, on the account page of those who write for it. */
export function OwnHidings({ hidings }: { hidings: readonly OwnHiding[] }) {
  if (hidings.length === 0) return null;
  return (
    <Section heading="Hidden by an operator" aside="You can answer, and an operator decides">
      <ul className="people">
        {hidings.map(({ id, type, title, hiddenAt, answered }) => (
          <li key={id}>
            <div>
              <b>
                An operator has hidden your {SUBJECT_WORDS[type]}
                {type === "supplier" ? null : <> “{title}”</>}
              </b>
              <p className="small muted">
                On {formatDate(hiddenAt)}.{" "}
                {answered ? "Answered; the operator has not decided yet." : "Not answered yet."}
              </p>
            </div>
            <Link href={`/account/moderation/${id}`}>
              {answered ? "Read what was said" : "Read why, and answer"}
              <span className="vh">: {title}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
