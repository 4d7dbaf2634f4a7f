import { Fold } from "@/components/data/fold";

/** What others measured, to use the same words. */
export function Measures({ measures }: { measures: readonly string[] }) {
  if (measures.length === 0) return null;
  return (
    <div className="mb-6">
      <Fold summary="What others measured in the same technologies">
        <ul>
          {measures.map((measure) => (
            <li key={measure}>{measure}</li>
          ))}
        </ul>
      </Fold>
    </div>
  );
}
