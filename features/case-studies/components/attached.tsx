import { FileList } from "@/components/data/file-list";
import { Fold } from "@/components/data/fold";
import { Section } from "@/components/frame/section";
import { Pictures } from "@/components/pictures/pictures";
import type { CaseStudyView } from "../views";
import { attachedWords } from "./attached-words";

type WithFiles = Pick<CaseStudyView, "pictures" | "documents">;

/** Pictures and documents as the public sees them; nothing where there are none. */
export function AttachedSections({ study: { pictures, documents } }: { study: WithFiles }) {
  return (
    <>
      {pictures.length > 0 ? (
        <Section heading={pictures.length === 1 ? "In a picture" : "In pictures"}>
          <Pictures pictures={pictures} />
        </Section>
      ) : null}
      {documents.length > 0 ? (
        <Section heading="Documents" aside="As the supplier gave them">
          <FileList files={documents} />
        </Section>
      ) : null}
    </>
  );
}

/** The same, folded, for whoever is asked to confirm. */
export function AttachedFold({ study }: { study: WithFiles }) {
  const words = attachedWords(study);
  const { pictures, documents } = study;
  if (!words) return null;
  return (
    <Fold summary={`The supplier shows ${words}`}>
      <div className="grid gap-8">
        {pictures.length > 0 ? <Pictures pictures={pictures} /> : null}
        {documents.length > 0 ? <FileList files={documents} /> : null}
      </div>
    </Fold>
  );
}
