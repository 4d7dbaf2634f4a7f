import type { Standing } from "@/domain/evidence/grade";
import { EvidenceMark } from "./evidence-mark";

/** Claims in words, each with how far it is proven. Nothing where there are none. */
export function ClaimList({ claims }: { claims: readonly { says: string; standing: Standing }[] }) {
  if (claims.length === 0) return null;
  return (
    <ul>
      {claims.map(({ says, standing }) => (
        <li key={says}>
          <span>{says}</span> <EvidenceMark standing={standing} />
        </li>
      ))}
    </ul>
  );
}
