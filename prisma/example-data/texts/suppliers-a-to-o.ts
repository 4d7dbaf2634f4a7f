import type { ProfileText } from "../suppliers";

export const PROFILES_A_TO_O: readonly ProfileText[] = [
  {
    supplier: "ashlock",
    by: "ashlockLead",
    state: "UNPUBLISHED",
    standfirst:
      "We build casework assistants for councils and agencies: they read the file, draft the reply and leave the decision where it was.",
    about:
      "Ashlock was started by two former benefits officers who were tired of retyping. We work in the body’s own building for the first month, because that is where the odd cases are.\n\nWe have delivered to seven public bodies. None has confirmed a figure here yet: until this spring we did not measure before we began, so we had nothing to ask them about. We do now.",
    people: 34,
    founded: 2017,
    capabilities: [
      {
        technology: "language-models-for-casework",
        name: "Drafts for caseworkers",
        does: "Drafts a reply to a benefit or licensing case, with a link from each sentence to the page it came from",
        maturity: 7,
      },
      {
        technology: "automation-across-old-systems",
        name: "Form to mainframe",
        does: "Carries what a resident typed on the web into a system of 1994, with a log that an auditor can read",
        maturity: 8,
      },
      {
        technology: "image-recognition-for-inspection",
        name: "Sea wall survey from a drone",
        does: "Marks cracks and washed-out joints on photographs for a surveyor to check",
        maturity: 5,
      },
    ],
    certifications: [
      { name: "Cyber Essentials Plus", issuer: "Pellow Assurance", months: 5 },
      { name: "ISO/IEC 27001", issuer: "Pellow Assurance", months: 19 },
    ],
    versions: [
      {
        daysAgo: 390,
        said: {
          about:
            "Ashlock was started by two former benefits officers who were tired of retyping. We work in the body’s own building for the first month, because that is where the odd cases are.\n\nWe have delivered to seven public bodies, with savings of up to 60%.",
        },
      },
      { daysAgo: 74 },
    ],
  },
  {
    supplier: "birchgate",
    by: "birchgateLead",
    state: "PUBLISHED",
    standfirst:
      "Notes from a visit or a call, written up before the kettle boils, in the words of the person who made the visit.",
    about:
      "We turn dictated notes into a record that a social worker, surveyor or inspector corrects and signs. Nothing is filed without a signature, and the recording is deleted when it has been given.\n\nOur models are trained on the accents of the people who use them: Northern Irish, Scottish and northern English voices first, because those were the ones that failed elsewhere. We publish the error rate for each.",
    people: 14,
    founded: 2020,
    capabilities: [
      {
        technology: "speech-and-translation",
        name: "Dictated visit notes",
        does: "Writes up a home visit or a site inspection from four minutes of speech, offline, for the visitor to check",
        maturity: 8,
      },
      {
        technology: "speech-and-translation",
        name: "Letters in eleven languages",
        does: "Puts a council’s standard letters into the languages of its residents, checked by a named translator",
        maturity: 7,
      },
    ],
    certifications: [
      { name: "Cyber Essentials Plus", issuer: "Drumlin Certification", months: 8 },
      { name: "ISO 18587, post-editing", issuer: "Drumlin Certification", months: 27 },
    ],
    versions: [{ daysAgo: 260 }, { daysAgo: 41 }],
  },
  {
    supplier: "fairlead",
    by: "fairleadLead",
    state: "PUBLISHED",
    standfirst:
      "We help councils publish data that other people’s software can rely on, and keep it right after the launch.",
    about:
      "Most open data is published once and trusted never. We start from one question that an app or a neighbour council wants answered, publish what answers it, and set an alarm for the day it goes stale.\n\nEverything we write is under an open licence from the first day, so you can replace us. Two councils have, and both still use what we left.",
    people: 9,
    founded: 2018,
    vcse: true,
    capabilities: [
      {
        technology: "data-exchange-between-bodies",
        name: "Public data that stays right",
        does: "Publishes stops, closures, spaces and opening times as one feed, and rings when it goes stale",
        maturity: 9,
      },
      {
        technology: "record-matching",
        name: "One address, one key",
        does: "Gives each row in four registers the same property number, and lists the pairs it is not sure of",
        maturity: 7,
      },
    ],
    certifications: [{ name: "Cyber Essentials", issuer: "Pellow Assurance", months: 2 }],
    versions: [{ daysAgo: 210 }],
  },
  {
    supplier: "lanternside",
    by: "lanternsideLead",
    state: "PUBLISHED",
    standfirst:
      "Registers that several public bodies write to and none can quietly change. We will also tell you when a shared spreadsheet would do.",
    about:
      "We have run two ledgers for public bodies. One was stopped after its pilot, rightly, and we have written down why.",
    people: 6,
    founded: 2022,
    capabilities: [
      {
        technology: "shared-ledgers-for-registers",
        name: "Permits that two offices issue",
        does: "Keeps one list of permits where each office signs its own entries",
        maturity: 5,
      },
    ],
    certifications: [],
    versions: [{ daysAgo: 310 }],
  },
  {
    supplier: "marlpit",
    by: "bidWriter",
    state: "PUBLISHED",
    standfirst:
      "We read what public bodies have on paper and in old files, and answer questions from it with the page beside every sentence.",
    about:
      "Marlpit belongs to the 22 people who work in it. Half of us were archivists, records officers or caseworkers before.\n\nWe read each document twice, by two methods that fail differently. Where both agree, the line goes in. Where they do not, a person sees it, and we price those hours apart so that you can do them yourselves. Models run on machines in your own rooms.\n\nWe say what we do not attempt. A figure that cannot be checked is not in our bids.",
    people: 22,
    founded: 2016,
    vcse: true,
    capabilities: [
      {
        technology: "language-models-for-casework",
        name: "Answers with their source",
        does: "Drafts a reply to a question about a certificate, a permit or a record, each sentence linked to its page",
        maturity: 9,
        standards: ["Algorithmic Transparency Recording Standard", "WCAG 2.2 level AA"],
      },
      {
        technology: "record-matching",
        name: "Handwritten records, read twice",
        does: "Makes cards and ledgers searchable, and shows which lines a person should look at",
        maturity: 8,
        standards: ["Government Data Quality Framework"],
      },
      {
        technology: "privacy-enhancing-technology",
        name: "Practice records",
        does: "Made-up case files that behave like real ones, for training and for testing",
        maturity: 6,
      },
    ],
    certifications: [
      { name: "Cyber Essentials Plus", issuer: "Calderfoot Audit", months: 9 },
      {
        name: "ISO/IEC 42001, AI management systems",
        issuer: "Calderfoot Audit",
        months: 22,
        technologies: ["language-models-for-casework"],
      },
    ],
    versions: [
      { daysAgo: 505, said: { people: 17 } },
      {
        daysAgo: 152,
        said: {
          about:
            "Marlpit belongs to the 22 people who work in it. Half of us were archivists, records officers or caseworkers before.\n\nOur handwriting model reads with 99% accuracy. Models run on machines in your own rooms.\n\nWe say what we do not attempt.",
        },
      },
      { daysAgo: 33 },
    ],
  },
  {
    supplier: "oatcastle",
    by: "oatcastleLead",
    state: "DRAFT",
    standfirst:
      "Small robots and cameras that look where people should not have to stand: sea walls, culverts, bridge decks.",
    about:
      "We hire out a crew of two with a machine, not a machine. They send pictures on the same day, and a chartered surveyor’s notes within the week.",
    people: 19,
    founded: 2015,
    capabilities: [
      {
        technology: "image-recognition-for-inspection",
        name: "Sea wall crawler",
        does: "Photographs a wall at low tide and measures each crack against last year’s picture",
        maturity: 8,
      },
      {
        technology: "image-recognition-for-inspection",
        name: "Culvert camera",
        does: "Finds blockages and broken joints in culverts from 300 mm, without anybody going in",
        maturity: 9,
      },
    ],
    certifications: [
      { name: "Cyber Essentials", issuer: "Calderfoot Audit", months: 4 },
      { name: "Confined spaces, supervision", issuer: "Trent Safety Board", months: 13 },
    ],
    versions: [],
  },
];
