import { Link } from "@/components/link";
import { Notice } from "@/components/notices/notice";
import { isOperator } from "@/domain/actor";
import { formatDate } from "@/domain/format/dates";
import { SUBJECT_WORDS, type SubjectType } from "@/domain/moderation/subjects";
import { currentActor } from "@/features/session/framework/actor";
import { hidingOf } from "../loaders";

/** For an owner, and for an operator: this is hidden, why, and the way to answer. Nothing where it is not. */
export async function HiddenNotice({ type, id }: { type: SubjectType; id: string }) {
  const [hiding, actor] = await Promise.all([hidingOf(type, id), currentActor()]);
  if (!hiding) return null;
  const operator = isOperator(actor);
  return (
    <div className="mb-6">
      <Notice kind="stop" heading={`An operator has hidden this ${SUBJECT_WORDS[type]}`}>
        <p>
          Since {formatDate(hiding.hiddenAt)} nobody reads it but{" "}
          {type === "story" ? "the two sides" : "your team"} and the operators. The reason:{" "}
          {hiding.reason}
        </p>
        <p>
          {operator ? (
            <Link href={`/operator/moderation/${type}/${id}`}>
              Decide whether it is shown again
            </Link>
          ) : (
            <Link href={`/account/moderation/${hiding.id}`}>
              {hiding.state === "ANSWERED" ? "Read what was said" : "Read why, and answer"}
            </Link>
          )}
        </p>
      </Notice>
    </div>
  );
}
