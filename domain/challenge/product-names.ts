/** Product and company names that turn up in drafts. Case matters: "excel at" is no product. */
const BRANDS = [
  "Power BI",
  "Power Apps",
  "Power Automate",
  "Microsoft",
  "SharePoint",
  "Dynamics 365",
  "Office 365",
  "Copilot",
  "ChatGPT",
  "OpenAI",
  "Google",
  "Gemini",
  "Amazon Web Services",
  "AWS",
  "Azure",
  "Salesforce",
  "ServiceNow",
  "Workday",
  "Oracle",
  "Palantir",
  "Snowflake",
  "Databricks",
  "Tableau",
  "ArcGIS",
  "Esri",
  "Alexa",
  "iPhone",
  "iPad",
  "Android",
  "WhatsApp",
  "LoRaWAN",
];

/** Capitalised words that a number may follow without naming a product. */
const ORDINARY = new Set(
  (
    "January February March April May June July August September October November December " +
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday " +
    "Act Annex Annexe Appendix Article Band Bed Block Building Category Chapter Class Code Day Figure " +
    "Flat Gate Goal Grade Group House Key Level Lot Order Page Part Paragraph Phase Platform Priority " +
    "Question Room Route Rule Schedule Scope Section Site Stage Step Table Target Tier Type Unit Version " +
    "Volume Ward Week Year Zone TRL Regulation Regulations Horizon Agenda Vision Strategy Plan Programme"
  ).split(" "),
);

const MARKED = /(?:\p{Lu}[\p{L}\p{N}.-]* )?[\p{L}\p{N}][\p{L}\p{N}.-]*\s?[™®]/u;
const VERSIONED =
  /(?<![\p{L}\p{N}-])(\p{Lu}[\p{L}]+) (v?\d{1,3}(?:\.\d{1,3})*\+?)(?![\p{L}\p{N}%,:-]|\.\d|\s+(?:in|of|per|to)\b)/gu;
const STARTS_SENTENCE = /(?:^|[.!?:;\n•*–-]\s*)$/u;
const INNER_CAPITAL = /\p{Ll}\p{Lu}/u;

/**
 * The first product that a text seems to name, or null. A guess that only ever warns: a name with ™
 * or ®, a known brand, or a capitalised word followed by a version number ("GateWatch 4").
 */
export function namedProduct(text: string): string | null {
  return MARKED.exec(text)?.[0] ?? knownBrand(text) ?? versioned(text);
}

function knownBrand(text: string): string | null {
  return (
    BRANDS.find((brand) =>
      new RegExp(`(?<![\\p{L}\\p{N}])${brand}(?![\\p{L}\\p{N}])`, "u").test(text),
    ) ?? null
  );
}

function versioned(text: string): string | null {
  for (const match of text.matchAll(VERSIONED)) {
    const [whole, word = ""] = match;
    if (ORDINARY.has(word)) continue;
    const startsSentence = STARTS_SENTENCE.test(text.slice(0, match.index));
    if (startsSentence && !INNER_CAPITAL.test(word)) continue;
    return whole;
  }
  return null;
}
