import type { ReactNode } from "react";
import { EvidenceMark } from "../evidence/evidence-mark";
import type { Standing } from "../evidence/grades";

export interface Adoption {
  key: string;
  body: ReactNode;
  /** "In use, 40 culverts", "Pilot until March 2027". */
  says: ReactNode;
  standing?: Standing;
}

/** Who has followed a story, and what stands behind that. */
export function Adoptions({ adoptions }: { adoptions: readonly Adoption[] }) {
  return (
    <ul className="adopt">
      {adoptions.map(({ key, body, says, standing }) => (
        <li key={key}>
          <b>{body}</b>
          <span>{says}</span>
          {standing ? <EvidenceMark standing={standing} /> : null}
        </li>
      ))}
    </ul>
  );
}
