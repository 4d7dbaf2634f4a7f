import type { MergePair } from "@/domain/merge/policy";
import type { Job } from "@/lib/queue";

/** To an operator: a request to merge waits. */
export function tellOperator(to: string, kept: string, gone: string): Job {
  return {
    name: "mail.message",
    data: {
      to,
      subject: `${kept} asks to merge ${gone} into it`,
      paragraphs: [`${kept} says that ${gone} is the same supplier, and waits for you to decide.`],
      link: { label: "Look at the request", path: "/account/requests" },
    },
  };
}

/** To whoever asked: what was decided. Nobody is told where they are not here any more. */
export function tellAsker(
  { kept, gone, askedBy }: MergePair & { askedBy: string | null },
  merged: boolean,
  reason: string,
): Job[] {
  if (askedBy === null) return [];
  const said = merged
    ? `${gone.name} has been merged into ${kept.name}. Everything that was on record for it is on record for ${kept.name} now, and its old address leads there. What its profile said and yours did not is in your draft.`
    : `Your request to merge ${gone.name} into ${kept.name} was refused: ${reason}`;
  return [
    {
      name: "mail.message",
      data: {
        to: askedBy,
        subject: merged ? `${gone.name} is merged into ${kept.name}` : `About ${gone.name}`,
        paragraphs: [said],
        link: { label: "Your profile", path: "/account/profile" },
      },
    },
  ];
}
