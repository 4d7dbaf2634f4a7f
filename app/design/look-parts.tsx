import { Section } from "@/components/frame/section";

const COLOURS = [
  { name: "paper", value: "#fcfbf7", use: "page", edge: true },
  { name: "sheet", value: "#ffffff", use: "fields, hollow", edge: true },
  { name: "leaf", value: "#e8f0ea", use: "bands, notices" },
  { name: "buff", value: "#f5e9cf", use: "private work" },
  { name: "mark", value: "#ffe6a0", use: "found, today" },
  { name: "marigold", value: "#f2b02e", use: "open, price" },
  { name: "pale", value: "#a9cfbd", use: "quiet lines" },
  { name: "mid", value: "#37796a", use: "kickers, charts" },
  { name: "spruce", value: "#0e4a3b", use: "links, solid" },
  { name: "deep", value: "#08312a", use: "footer, champion" },
  { name: "madder", value: "#98291c", use: "stops" },
  { name: "ink", value: "#17201c", use: "text" },
  { name: "soft", value: "#46514a", use: "second text" },
  { name: "edge", value: "#707870", use: "field borders" },
];

const SIZES = [
  { size: "4xl", serif: true, words: "Evidence beats hype" },
  { size: "3xl", serif: true, words: "Award to Marlpit Data Co-operative" },
  { size: "2xl", serif: true, words: "What got in the way" },
  { size: "xl", serif: true, words: "Flash floods, four hours ahead" },
  {
    size: "lg",
    words: "The council’s maps had lost 212 culverts. A firm of eleven people found them.",
  },
  {
    size: "base",
    words:
      "Each got a sealed level sensor the size of a tin of beans. Readings go out every two minutes.",
  },
  {
    size: "sm",
    words: "Callow Valley Water Board, £310,000, closes 8 January 2027, 12:00. 0123456789",
  },
  {
    size: "xs",
    words: "23 floods, gauge time against alert time, November 2023 to July 2026",
  },
];

export function LookParts() {
  return (
    <>
      <Section heading="Colour" aside="Madder is for errors, disputes and stops only">
        <ul className="parts__sw">
          {COLOURS.map(({ name, value, use, edge }) => (
            <li key={name}>
              <svg height="56" width="100%" aria-hidden="true">
                <rect width="100%" height="56" fill={value} stroke={edge ? "#707870" : undefined} />
              </svg>
              <b>{name}</b>
              <code>{value}</code>
              <span>{use}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Section
        heading="Type"
        aside="Besley for headings and figures, Source Sans 3 for everything else"
      >
        <div className="parts__type">
          {SIZES.map(({ size, serif, words }) => (
            <p key={size} className={serif ? "serif" : undefined} data-s={size}>
              {words}
            </p>
          ))}
        </div>
      </Section>
    </>
  );
}
