import { FileList } from "@/components/data/file-list";
import { Section } from "@/components/frame/section";
import { Pictures } from "@/components/pictures/pictures";

/** Our own mark, so that the page needs no picture that somebody gave. */
const PICTURE = { src: "/icon.svg", width: 640, height: 400, alt: "The mark of Proven" };

const FILES = [
  { id: "log", title: "Warning of each of the 23 floods", href: "#log", says: "CSV, 522 bytes" },
  { id: "spec", title: "Specification of the gauges", href: "#spec", says: "PDF, 1.2 MB" },
];

export function FileParts() {
  return (
    <>
      <Section
        heading="Pictures"
        aside="What somebody gave, whole, with its caption; none for decoration"
      >
        <Pictures
          pictures={[
            { id: "one", ...PICTURE, caption: "What to look for, when it was taken, by whom." },
            { id: "two", ...PICTURE, caption: "Two in a row where there is room." },
          ]}
        />
      </Section>
      <Section heading="Documents" aside="A link says what one gets before one asks for it">
        <FileList files={FILES} />
      </Section>
    </>
  );
}
