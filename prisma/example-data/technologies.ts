/** An entry of the taxonomy of emerging technology, as it is laid into an empty database. */
export interface TechnologyEntry {
  slug: string;
  name: string;
  family: string;
  summary: string;
  questions: readonly string[];
  standards: readonly string[];
  /** What its first version said otherwise, and why it was changed. */
  earlier?: { daysAgo: number; why: string; said: { summary?: string; standards?: string[] } };
  /** It is out of use. */
  retired?: { daysAgo: number; instead: string; why: string };
}

const AI = "Artificial intelligence";
const IDENTITY = "Digital identity";
const LEDGERS = "Distributed ledgers";
const SHARING = "Data sharing";
const SENSING = "Sensing";
const AUTOMATION = "Automation";

const TRANSPARENCY = "Algorithmic Transparency Recording Standard";
const TRUST_FRAMEWORK = "UK digital identity and attributes trust framework";
const API_STANDARDS = "UK government API technical and data standards";

/** The taxonomy, by family, in the order in which people see it. */
export const TECHNOLOGIES: readonly TechnologyEntry[] = [
  {
    slug: "language-models-for-casework",
    name: "Language models for casework",
    family: AI,
    summary:
      "Software that reads a case file and drafts a summary, a letter or a next step for a caseworker to check.",
    questions: [
      "Which baseline is the percentage against, and who measured it?",
      "What share of drafts did a caseworker change before sending?",
      "Does every sentence show which page of the file it came from?",
      "What does it cost on the ten busiest days of the year?",
      "Is there a transparency record, and where can we read it?",
    ],
    standards: [TRANSPARENCY, "ISO/IEC 42001, AI management systems", "WCAG 2.2 level AA"],
    earlier: {
      daysAgo: 64,
      why: "Buyers asked how the supplier keeps its models in hand: the standard for that is asked for now",
      said: { standards: [TRANSPARENCY, "WCAG 2.2 level AA"] },
    },
  },
  {
    slug: "image-recognition-for-inspection",
    name: "Image recognition for inspection",
    family: AI,
    summary:
      "Cameras on vehicles, drones or poles, and software that finds what an inspector would: potholes, cracks, fly-tipping, blocked gullies.",
    questions: [
      "How many defects does it miss, and how many does it invent, on our roads and not on a test set?",
      "Who checks a finding before a crew is sent out?",
      "What happens to faces and number plates, and when?",
      "How does it do at night, in rain and in low sun?",
      "Can we take the pictures and the findings with us when the contract ends?",
    ],
    standards: [
      TRANSPARENCY,
      "ICO guidance on video surveillance",
      "ISO/IEC 42001, AI management systems",
    ],
  },
  {
    slug: "demand-forecasting",
    name: "Demand forecasting",
    family: AI,
    summary:
      "Models that say how many calls, patients, visitors or repairs to expect, early enough to plan people around them.",
    questions: [
      "How far off was it, week by week, over a whole year?",
      "Does it beat the same week of last year?",
      "Who sees the forecast, and what do they do differently because of it?",
      "How does it say that it does not know?",
      "Who retrains it, how often, and at whose cost?",
    ],
    standards: [TRANSPARENCY, "The Aqua Book, on quality of analysis"],
  },
  {
    slug: "speech-and-translation",
    name: "Speech to text and translation",
    family: AI,
    summary:
      "Notes written from a visit or a call, and letters put into another language, for a person to check and sign.",
    questions: [
      "What is the error rate for the accents and languages of our residents?",
      "Are recordings kept, where, and who can listen to them?",
      "How long does checking take, compared with writing from scratch?",
      "How does a resident say no, and what happens then?",
      "Who answers for a mistake in a translated letter?",
    ],
    standards: [
      TRANSPARENCY,
      "ISO 18587, post-editing of machine translation",
      "WCAG 2.2 level AA",
    ],
  },
  {
    slug: "reusable-digital-identity",
    name: "Reusable digital identity",
    family: IDENTITY,
    summary:
      "A person proves once who they are, and can show it again to another service without sending their passport a second time.",
    questions: [
      "Is the service certified against the trust framework, and for which roles and profiles?",
      "What share of our users got through without help, and who did not?",
      "What is the way for people without a passport, a credit history or a smartphone?",
      "Which data do we receive, and which do we no longer need to hold?",
      "How are fraud and a stolen identity noticed and put right?",
    ],
    standards: [
      TRUST_FRAMEWORK,
      "GPG 45, identity proofing",
      "GPG 44, authenticators",
      "OpenID Connect",
    ],
  },
  {
    slug: "verifiable-credentials",
    name: "Verifiable credentials",
    family: IDENTITY,
    summary:
      "Licences, qualifications and entitlements that a person holds on a phone or on paper, and anybody can check without ringing the issuer.",
    questions: [
      "Who already accepts these credentials, apart from the issuer?",
      "Can a holder show that they are over 18 without showing a birthday?",
      "How fast does a withdrawn credential stop working, also offline?",
      "What does somebody without a smartphone carry?",
      "Does the issuer learn where a credential is shown?",
    ],
    standards: [
      "W3C Verifiable Credentials Data Model 2.0",
      "OpenID for Verifiable Presentations",
      "ISO/IEC 18013-5, mobile driving licence",
      TRUST_FRAMEWORK,
    ],
  },
  {
    slug: "shared-ledgers-for-registers",
    name: "Shared ledgers for registers",
    family: LEDGERS,
    summary:
      "A register that several bodies write to and none can quietly change: land charges, permits, quotas, grants.",
    questions: [
      "Why is a shared database with an audit log not enough here?",
      "Who runs the nodes, and what happens when one of them leaves?",
      "How is a wrong entry corrected, and personal data erased?",
      "What does one entry cost, in money and in energy?",
      "Who may change the rules of the ledger, and how is that decided?",
    ],
    standards: [
      "ISO 23257, reference architecture for ledgers",
      "ICO guidance on data protection by design",
    ],
  },
  {
    slug: "self-executing-grant-agreements",
    name: "Self-executing grant agreements",
    family: LEDGERS,
    summary:
      "A grant written as a program on a shared ledger that pays by itself when a condition is met.",
    questions: [
      "Who can stop a payment that the program makes by mistake?",
      "Which fact outside the ledger does it depend on, and who vouches for that?",
    ],
    standards: ["ISO 23257, reference architecture for ledgers"],
    retired: {
      daysAgo: 35,
      instead: "shared-ledgers-for-registers",
      why: "No public body has claimed or confirmed an outcome of it in a year, and what it promises is told apart better by the register beneath it",
    },
  },
  {
    slug: "provenance-and-traceability",
    name: "Provenance and traceability",
    family: LEDGERS,
    summary:
      "A record that follows food, medicine, timber or a document from hand to hand and shows where it was and who changed it.",
    questions: [
      "What ties the record to the thing itself, and how can that tie be broken?",
      "Which links of the chain still write by hand?",
      "How long did a recall take before, and how long now?",
      "Who sees the commercial data of whom?",
      "Can a small producer take part without buying anything?",
    ],
    standards: ["GS1 EPCIS 2.0", "W3C PROV", "C2PA content credentials"],
  },
  {
    slug: "data-exchange-between-bodies",
    name: "Data exchange between bodies",
    family: SHARING,
    summary:
      "One agreed way for a council, a health body and a department to pass the same record on, in place of spreadsheets by e-mail.",
    questions: [
      "Which legal basis covers each flow, and who signed for it?",
      "How many bodies use it today, and how long did the last one take to join?",
      "What happens to a record that is corrected at its source?",
      "Is the interface described openly, so that another supplier could build to it?",
      "How do we see who read which record, and why?",
    ],
    standards: [API_STANDARDS, "OpenAPI 3.1", "Open Referral UK", "BS 7666 and the UPRN"],
  },
  {
    slug: "record-matching",
    name: "Record matching",
    family: SHARING,
    summary:
      "Finding that two rows in two systems are the same person, home or firm, with a figure for how sure that is.",
    questions: [
      "How many wrong matches in 10,000, and what does one do to a person?",
      "Who looks at the pairs in the middle, where it is not sure?",
      "Which groups are matched worse: names, ages, places?",
      "Can a match be undone everywhere it went?",
      "Does it run where the data is, or does the data have to move?",
    ],
    standards: ["Government Data Quality Framework", "BS 7666 and the UPRN", TRANSPARENCY],
  },
  {
    slug: "privacy-enhancing-technology",
    name: "Privacy-enhancing technology",
    family: SHARING,
    summary:
      "Ways to get an answer out of data that nobody may see: made-up records that behave like real ones, counts with noise, models that travel to the data.",
    questions: [
      "Which attack was it tested against, and by whom?",
      "How much accuracy is lost, in the figures that we need?",
      "Who holds the keys, or the budget of privacy, and who can raise it?",
      "Can our own analysts run it without the supplier?",
      "Has the information commissioner, or our data protection officer, seen this use?",
    ],
    standards: [
      "ICO guidance on privacy-enhancing technologies",
      "ISO/IEC 20889, de-identification",
    ],
  },
  {
    slug: "water-and-weather-sensing",
    name: "Water and weather sensing",
    family: SENSING,
    summary:
      "Small sensors in culverts, rivers, drains and on masts, and plain forecasts from them that a duty officer can check by hand.",
    questions: [
      "Over how many real floods was the warning time counted?",
      "How many alerts were followed by nothing?",
      "How long does a sensor last in the ground, from returns and not from the data sheet?",
      "Whose radio network does it use, and what does that cost without yours?",
      "Are the readings open, and under which licence?",
    ],
    standards: ["OGC SensorThings API", "MCERTS", "Open Government Licence"],
  },
  {
    slug: "building-and-damp-sensing",
    name: "Building and damp sensing",
    family: SENSING,
    summary:
      "Sensors of damp, warmth and air in homes and schools, which tell a landlord of a problem before the tenant has to.",
    questions: [
      "What did the tenants agree to, and what do they see of their own data?",
      "How many homes were fixed because of it, and how soon?",
      "Who gets the alert, and is there a crew behind it?",
      "What happens when a sensor is moved, painted over or taken away?",
      "Could a reading ever be used against a tenant?",
    ],
    standards: [
      "OGC SensorThings API",
      "ETSI EN 303 645, security of connected devices",
      "BS 7666 and the UPRN",
    ],
  },
  {
    slug: "automation-across-old-systems",
    name: "Automation across old systems",
    family: AUTOMATION,
    summary:
      "Robots that type what people typed before, from one old system into the next, until the systems can talk to each other.",
    questions: [
      "What happens on the day when a screen of the old system changes?",
      "How many cases fall out to a person, and who is waiting for them?",
      "Under whose name and rights does the robot work?",
      "What would it cost to connect the systems instead?",
      "Who can change a rule: we, or only the supplier?",
    ],
    standards: ["Technology Code of Practice", "Cyber Essentials Plus", API_STANDARDS],
  },
];
