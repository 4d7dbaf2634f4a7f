import type { StoryText } from "../stories";

export const STORIES: readonly StoryText[] = [
  {
    from: "flash-floods",
    number: "031",
    title: "Brackenshire warns 31,000 homes of flash floods almost four hours ahead",
    summary:
      "The council’s maps had lost 212 culverts. A firm of eleven people found them, put a sensor in each, and turned a 48-minute warning into one long enough to move a grandparent, a car and a freezer.",
    problem:
      "Flash floods in the Brack valley start in small culverts that no river gauge watches. One March the school at Nether Orrin was cut off 35 minutes after the first warning. The flood team had one officer on duty, four counties of radar, and a paper map from 1978.",
    done: "Skerrow Sensing walked the valley with two council rangers for three weeks and found 212 culverts, 61 of them on no map. Each got a sealed level sensor the size of a tin of beans. Readings go out every two minutes over a radio network that the council already owned for its street lights.\n\nThe forecast is deliberately plain: a level that rises faster than its own past, in at least two neighbouring culverts, wakes the duty officer. No model decides to send an alert. A person does, and the reason is written down with it.",
    whyItWorked:
      "It used a radio network the council already owned, and kept a person in charge of every alert.",
    wouldNotTravel:
      "The street-light radio made this cheap. A body without such a network should add £3,000 to £4,500 a year for each catchment.",
    unsolved:
      "Alerts are retyped into a system that takes fax only. Owner: the county resilience forum.",
    quote:
      "For the first time I can ring a head teacher before the water is in the road, not after. We confirmed the figure because we checked every one of those floods ourselves.",
    quoteBy: "Head of Flood Operations, Brackenshire County Council",
    shows: [0, 1, 2],
    outcomes: [0, 1, 2, 3],
    versions: [
      {
        by: "founder",
        side: "supplier",
        daysAgo: 45,
        said: {
          title: "Flash floods, almost four hours ahead",
          unsolved: "",
          wouldNotTravel: "",
          quote: "",
          quoteBy: "",
        },
      },
      {
        by: "reference",
        side: "body",
        daysAgo: 33,
        said: { title: "Brackenshire sees flash floods coming", quote: "", quoteBy: "" },
      },
      {
        by: "founder",
        side: "supplier",
        daysAgo: 24,
        said: { wouldNotTravel: "The street-light radio made this cheap." },
      },
      { by: "reference", side: "body", daysAgo: 15 },
    ],
    agreed: "both",
    published: 14,
    endorsed: {
      by: "minister",
      post: "Minister for Coasts",
      sentence:
        "Four hours is the difference between a clean-up and a rescue. I have asked every flood authority to read this page before it buys anything new.",
      daysAgo: 7,
    },
    followed: [
      {
        body: "callow",
        by: "callowEngineer",
        message:
          "We have 40 culverts of the same kind. Which gauges silted up, and after how long?",
        daysAgo: 72,
        says: "In use, 40 culverts",
      },
      {
        body: "orrin",
        by: "twoHats",
        message: "Could your duty officer show ours the alert rule?",
        daysAgo: 5,
      },
    ],
  },
  {
    from: "certificate-queries",
    number: "029",
    title: "Certificate queries answered in two days, each with its source",
    summary:
      "A family asks when a grandmother was born. The reply comes in two days instead of eleven, with the entry in the register beside every sentence, and an officer’s name under it.",
    problem:
      "1.2 million questions a year reach the Registry Services Agency. The answer to most is one line in one volume, and it took eleven days at the median to find it, copy it and sign it. Families rang three times meanwhile, and each call was another file.",
    done: "Marlpit’s software finds the entry, drafts the reply and puts the scan beside it. An officer accepts it, changes it or throws it away with one key. A draft without an entry is never shown.\n\nOfficers were asked in the first week what would make them refuse to use it. They said: a sentence whose source they cannot see. There is none.",
    whyItWorked:
      "Nobody was asked to trust it. Every sentence can be checked in the time that it takes to read it.",
    wouldNotTravel:
      "The register was scanned ten years ago, at a cost that is not in these figures. Without scans there is nothing to put beside a sentence.",
    unsolved: "Replies to people who do not read English still wait for a translator: nine days.",
    quote:
      "I sign 90 letters a day and I have read all of them. Two years ago I signed 30 and had read the names.",
    quoteBy: "A registration officer with 26 years of service",
    outcomes: [0, 1, 2],
    versions: [
      {
        by: "evaluatorTwo",
        side: "body",
        daysAgo: 28,
        said: { title: "Certificate queries, answered sooner", quote: "", quoteBy: "" },
      },
      { by: "bidWriter", side: "supplier", daysAgo: 19 },
    ],
    agreed: "both",
    published: 11,
  },
  {
    from: "missed-bins",
    number: "033",
    title: "A rural depot knows by noon which bins it will miss tomorrow",
    summary:
      "46 villages, three spare people and the weather. A forecast of one page a day cut missed collections by 31% over two winters, and every forecast is kept beside what happened.",
    problem:
      "On an icy Monday a third of the rounds came home unfinished, and on Tuesday 46 villages rang. The depot had three spare people and no idea where to put them.",
    done: "Wrenfold sat in the depot from five in the morning for a fortnight. The forecast takes the weather, the rota, road works and five years of unfinished rounds. It names a round, a chance and the reason, and the supervisor moves the spare crew by one o’clock, or does not.",
    whyItWorked:
      "The supervisor can argue with it. Each line gives its reason, and a tick says whether anybody acted on it.",
    wouldNotTravel: "One of the two winters was mild. We do not know yet what a third will show.",
    unsolved: "Farm lanes that no gritter reaches: they are missed as often as before.",
    quote: "It is wrong four days in ten and I would not give it back.",
    quoteBy: "Depot supervisor, Vale of Orrin District Council",
    outcomes: [0, 1],
    versions: [
      { by: "wrenfoldLead", side: "supplier", daysAgo: 3, said: { unsolved: "" } },
      { by: "twoHats", side: "body", daysAgo: 2 },
    ],
    agreed: "both",
    published: 1,
  },
  {
    from: "smoke-alarms",
    number: "027",
    blockers: [
      {
        kind: "PROCUREMENT",
        what: "Ten weeks beside the inspectors fitted no day rate of the framework",
        overcameBy: "",
        whoCanChange: "The framework’s owner",
      },
    ],
    title: "Two inspectors find five times as many silent smoke alarms",
    summary:
      "From eleven years of inspection notes and no new sensor, a list of 40 flats a week. At 65 doors in 100 the alarm did not sound; by the old round, at 11 in 100.",
    problem:
      "Northmere tests alarms in 4,100 flats above shops with two inspectors, from A to Z. Nine visits in ten found an alarm that worked.",
    done: "Two analysts of Tarn Hollow sat with the inspectors for ten weeks and read their notes. “Kitchen door removed” said more than the age of the alarm. The list gives its reason for each flat, and five a week are drawn by lot, so that everybody notices when it is wrong.",
    whyItWorked:
      "The inspectors wrote the reasons themselves, and may strike any flat off without saying why.",
    wouldNotTravel:
      "The notes were unusually full. A body that ticks boxes should start by writing sentences for a year.",
    unsolved: "Landlords who take the battery out again: one in six within three months.",
    quote: "I used to knock and hope. Now I knock and bring a ladder.",
    quoteBy: "Housing inspector, Northmere City Council",
    outcomes: [0, 1],
    versions: [
      { by: "twoHats", side: "supplier", daysAgo: 52, said: { wouldNotTravel: "" } },
      { by: "cityOfficer", side: "body", daysAgo: 48, said: { unsolved: "" } },
      {
        by: "cityOfficer",
        side: "body",
        daysAgo: 44,
        said: {
          wouldNotTravel: "The notes were unusually full.",
          unsolved: "Landlords who take the battery out again. Nobody has counted them yet.",
        },
      },
      { by: "twoHats", side: "supplier", daysAgo: 20 },
    ],
    agreed: "both",
    published: 40,
    corrected: { first: 3, daysAgo: 18 },
    endorsed: {
      by: "registryApprover",
      post: "Director of Registration",
      sentence:
        "Eleven years of notes, and nobody had read them together. Ask your own people what they wrote down before you buy a sensor.",
      daysAgo: 30,
    },
  },
  {
    from: "ledger-permits",
    number: "018",
    title: "Parking permits on a ledger: three systems that could not lawfully be joined",
    summary:
      "No fault on either side, and most of the money was not spent. What was learnt is written down by both.",
    problem:
      "Three offices issue parking permits from three lists. A driver with a valid permit from one could be fined by a warden who had only been told of another: 212 times a month.",
    done: "Each office ran a node of a shared ledger and signed its own entries. It worked with made-up permits. In week nine we asked for the real ones, and the law under which the carers’ list is kept said no.\n\nBoth sides stopped within a fortnight, by the clause that the contract had for it.",
    whyItWorked:
      "Ask in week one which law each list is held under, and who may change it.\n\nA question to each of three systems, answered yes or no, would have done without a ledger. Draw that first.\n\nA clause for stopping without fault made it possible to stop while it was cheap.",
    wouldNotTravel: "",
    unsolved: "The fines. They are down by seven a month, from a poster.",
    quote: "The best £202,000 I never spent.",
    quoteBy: "Head of Parking, Northmere City Council",
    outcomes: [0],
    versions: [
      { by: "lanternsideLead", side: "supplier", daysAgo: 300, said: { quote: "", quoteBy: "" } },
      { by: "cityOfficer", side: "body", daysAgo: 291 },
    ],
    agreed: "both",
    published: 288,
    correcting: {
      by: "cityOfficer",
      side: "body",
      daysAgo: 2,
      said: {
        unsolved: "The fines. They are down by nineteen a month, from a poster and a letter.",
      },
    },
  },
  {
    from: "tide-gates",
    number: "036",
    title: "Gate keepers close two hours before the surge, by a rule they wrote themselves",
    summary:
      "Three sensors on the sill, one line on the screen that the keepers already had, and no gate closed late in a whole winter.",
    problem:
      "Keepers closed the Estuary gates by the tide table and by looking. Five times in one winter the water came 40 cm above the table, and twice the gates closed late.",
    done: "Three level sensors, three miles apart, and one rule that the keepers wrote: when the outer one stands 15 cm above the table and is still rising, the screen shows the time by which they must close.",
    whyItWorked: "The rule is theirs, and it fits on a card.",
    wouldNotTravel: "",
    unsolved: "One winter is few. The second is under way.",
    quote: "",
    quoteBy: "",
    outcomes: [0, 1],
    versions: [{ by: "founder", side: "supplier", daysAgo: 8 }],
    agreed: "supplier",
    published: null,
  },
];
