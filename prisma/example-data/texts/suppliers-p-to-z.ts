import type { ProfileText } from "../suppliers";

export const PROFILES_P_TO_Z: readonly ProfileText[] = [
  {
    supplier: "pennard",
    by: "pennardLead",
    state: "PUBLISHED",
    standfirst:
      "We help people prove who they are, above all those without a passport, a credit record or a smartphone.",
    about:
      "One in eight people who try to prove their identity online give up. We work on that one. Our counters in libraries and post rooms take a vouching letter, a tenancy and ten minutes with a trained person, to the same level of confidence as a passport and a selfie.\n\nWe hold nothing about anybody after the proof has been handed over, and we publish who did not get through, and why.",
    people: 27,
    founded: 2019,
    capabilities: [
      {
        technology: "reusable-digital-identity",
        name: "Identity at a library desk",
        does: "Proves who somebody is without a passport, in person, once, for every service that asks",
        maturity: 8,
        standards: [
          "UK digital identity and attributes trust framework",
          "GPG 45, identity proofing",
        ],
      },
      {
        technology: "verifiable-credentials",
        name: "Entitlements on paper and phone",
        does: "Badges, passes and licences that an officer can check without a signal, and that stop when withdrawn",
        maturity: 6,
        standards: ["W3C Verifiable Credentials Data Model 2.0"],
      },
    ],
    certifications: [
      {
        name: "UK digital identity and attributes trust framework",
        issuer: "Skirrid Scheme Audit",
        months: 11,
        technologies: ["reusable-digital-identity", "verifiable-credentials"],
      },
      { name: "Cyber Essentials Plus", issuer: "Skirrid Scheme Audit", months: 7 },
    ],
    versions: [{ daysAgo: 410 }, { daysAgo: 96 }],
  },
  {
    supplier: "quillmoor",
    by: "quillmoorLead",
    state: "PUBLISHED",
    standfirst:
      "We read meters, gauges and paper returns for water companies and councils, and say how sure we are of each figure.",
    about:
      "A family firm of instrument makers since 1962, and of software since 2009. We still calibrate by hand in our own workshop.\n\nOur public work is reading: meters from the road, returns from a scan, levels from a chart recorder nobody makes paper for any more.",
    people: 41,
    founded: 1962,
    capabilities: [
      {
        technology: "record-matching",
        name: "Returns read from a scan",
        does: "Reads abstraction and permit returns of any age into one table, with a figure for each line’s certainty",
        maturity: 7,
      },
      {
        technology: "automation-across-old-systems",
        name: "Meters read from the road",
        does: "Collects water meter readings from a passing van and types them into the billing system",
        maturity: 8,
      },
    ],
    certifications: [
      { name: "MCERTS, flow and level", issuer: "Tamar Metrology", months: 15 },
      { name: "Cyber Essentials", issuer: "Tamar Metrology", months: 1 },
    ],
    versions: [{ daysAgo: 700, said: { people: 38 } }, { daysAgo: 120 }],
  },
  {
    supplier: "skerrow",
    by: "founder",
    state: "PUBLISHED",
    standfirst:
      "We make low-power level sensors for culverts, locks and tide gates, and plain forecasts from them that a duty officer can check by hand.",
    about:
      "Skerrow is eleven people in a former net loft. We make the sensor, put it in the ground and answer the phone when it stops.\n\nOur sensors last six years in the ground, from returns of 2019 to 2025. Readings go out every two minutes over whatever radio the body already owns. The forecast has no model to train: a level that rises faster than its own past, in two neighbouring places, wakes somebody up.\n\nReadings carry no personal data and are yours, under whichever licence you choose. Most of our customers choose an open one.",
    people: 11,
    founded: 2019,
    capabilities: [
      {
        technology: "water-and-weather-sensing",
        name: "Level sensing in culverts",
        does: "Warns of flash floods in valleys that no river gauge watches",
        maturity: 9,
        standards: ["OGC SensorThings API", "Open Government Licence"],
        awardOcids: ["ocds-example-004417"],
      },
      {
        technology: "water-and-weather-sensing",
        name: "Tide and lock levels",
        does: "Tells gate and lock keepers of a flood tide before the tide table does",
        maturity: 8,
        standards: ["OGC SensorThings API"],
        awardOcids: ["ocds-example-004108"],
      },
      {
        technology: "water-and-weather-sensing",
        name: "Short-range flood forecast",
        does: "Compares a rise with a culvert’s own past; no model to train, and an officer decides",
        maturity: 7,
      },
      {
        technology: "water-and-weather-sensing",
        name: "Blockage forecast",
        does: "Says which culvert to clear first",
        maturity: 5,
      },
    ],
    certifications: [
      { name: "Cyber Essentials", issuer: "Pellow Assurance", months: 5 },
      { name: "ISO 9001, quality management", issuer: "Tamar Metrology", months: 22 },
      { name: "OGC SensorThings API, conformance", issuer: "Open Gauge Forum", months: null },
      { name: "Radio equipment, type approval", issuer: "Calderfoot Audit", months: -1 },
    ],
    versions: [
      { daysAgo: 600, said: { people: 7, standfirst: "Low-power level sensors for culverts." } },
      {
        daysAgo: 250,
        said: {
          people: 9,
          about:
            "Skerrow is nine people in a former net loft. We make the sensor, put it in the ground and answer the phone when it stops.\n\nOur sensors last ten years in the ground. Readings go out every two minutes over whatever radio the body already owns.",
        },
      },
      {
        daysAgo: 110,
        said: {
          about:
            "Skerrow is eleven people in a former net loft. We make the sensor, put it in the ground and answer the phone when it stops.\n\nOur sensors last ten years in the ground. Readings go out every two minutes over whatever radio the body already owns. The forecast has no model to train: a level that rises faster than its own past, in two neighbouring places, wakes somebody up.\n\nReadings carry no personal data and are yours, under whichever licence you choose. Most of our customers choose an open one.",
        },
      },
      { daysAgo: 21 },
    ],
  },
  {
    supplier: "stonecrake",
    by: "stonecrakeLead",
    state: "PUBLISHED",
    standfirst:
      "A laboratory for public services: we try a language model or a camera on your problem for six weeks and hand over whatever is left.",
    about:
      "Stonecrake was spun out of Northmere’s universities. We like a hard question and a short deadline, and we are learning to like the third year of a service as much as its first six weeks.\n\nOne of our figures is disputed by the city that we did the work for. The claim and our reply stand side by side; we are counting again.",
    people: 16,
    founded: 2021,
    capabilities: [
      {
        technology: "language-models-for-casework",
        name: "Call notes that stop repeat calls",
        does: "Summarises what a caller was promised, so that the next officer does not ask again",
        maturity: 6,
      },
      {
        technology: "image-recognition-for-inspection",
        name: "Six-week camera trials",
        does: "Tries a camera on a road, wall or beach, and counts what it misses before anybody buys it",
        maturity: 4,
      },
    ],
    certifications: [{ name: "Cyber Essentials", issuer: "Pellow Assurance", months: 10 }],
    versions: [{ daysAgo: 280 }, { daysAgo: 3 }],
  },
  {
    supplier: "tarn",
    by: "twoHats",
    state: "PUBLISHED",
    standfirst:
      "A collective of analysts who have worked in fire, housing and health. We say which door to knock on first, from notes you already have.",
    about:
      "We do not sell software. Two of us sit with your inspectors for ten weeks, build a short list they believe in, and leave the spreadsheet and the reasons behind.\n\nIf a list does no better than the inspector’s own hunch, we say so and stop. That has happened twice in fourteen projects.",
    people: 8,
    founded: 2018,
    vcse: true,
    capabilities: [
      {
        technology: "demand-forecasting",
        name: "Which door first",
        does: "Ranks homes for a safety or damp visit from inspection notes, with the reason beside each",
        maturity: 7,
      },
      {
        technology: "building-and-damp-sensing",
        name: "Damp from heating data",
        does: "Finds homes that cannot dry out, from half-hourly heating readings that tenants agreed to share",
        maturity: 5,
      },
    ],
    certifications: [{ name: "Cyber Essentials", issuer: "Calderfoot Audit", months: 6 }],
    versions: [{ daysAgo: 365 }],
  },
  {
    supplier: "wrenfold",
    by: "wrenfoldLead",
    state: "PUBLISHED",
    standfirst:
      "Forecasts for services that run on crews and rotas: bins, buses, repairs. Plain enough to argue with at six in the morning.",
    about:
      "Wrenfold began in a depot. We forecast what will be missed tomorrow and why, and the supervisor moves a crew or does not.\n\nEvery forecast is kept beside what happened, and you get both. We lost money on one contract where the weather beat us and said so in the first month.",
    people: 29,
    founded: 2014,
    capabilities: [
      {
        technology: "demand-forecasting",
        name: "Missed collections, foreseen",
        does: "Says by noon which rounds will not finish tomorrow, from weather, rota and road works",
        maturity: 9,
      },
      {
        technology: "language-models-for-casework",
        name: "Sorting the inbox",
        does: "Sorts reports from the public by what they need first, with the sentence that decided it",
        maturity: 7,
      },
      {
        technology: "data-exchange-between-bodies",
        name: "One closure, told once",
        does: "Passes a road closure to buses, bins and ambulances from the form where it was first typed",
        maturity: 6,
      },
    ],
    certifications: [
      { name: "Cyber Essentials Plus", issuer: "Drumlin Certification", months: 3 },
      { name: "ISO 9001, quality management", issuer: "Drumlin Certification", months: 16 },
    ],
    versions: [{ daysAgo: 480, said: { people: 24 } }, { daysAgo: 60 }],
  },
];
