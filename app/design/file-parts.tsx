import { FileList } from "@/components/data/file-list";
import { Section } from "@/components/frame/section";
import { Pictures } from "@/components/pictures/pictures";

/** Drawn here, so that the page needs no picture that somebody gave. */
const RIVER = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360"><path fill="#e8f0ea" d="M0 0h640v360H0z"/><path d="M0 90c200 0 200 150 360 150s160 60 280 60" fill="none" stroke="#37796a" stroke-width="22"/><circle cx="360" cy="240" r="26" fill="#f2b02e"/></svg>`;
const PICTURE = {
  src: `data:image/svg+xml,${encodeURIComponent(RIVER)}`,
  width: 640,
  height: 360,
  alt: "A river with a gauge in its bend",
};

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
