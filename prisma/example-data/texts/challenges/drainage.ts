import type { ChallengeText } from "../../challenges/text";
import { at } from "../../clock";
import { DEPARTMENT_PANEL, declarations, departmentCriteria, openData } from "./criteria";

/** In scoring: one evaluator is through, one is on the way, one has not declared. */
export const DRAINAGE: ChallengeText = {
  number: "052",
  body: "coasts",
  state: "EVALUATING",
  title: "Make 90,000 handwritten drainage records searchable",
  summary:
    "Who may drain what, and where to, stands on 90,000 pages in eleven hands. Four people can find a page, and three of them retire within two years.",
  users:
    "Four records officers; 1,900 surveyors, farmers and planners a year who ask them; and whoever digs where a drain was not expected.",
  problem:
    "A search takes a records officer two hours, or a day if the clerk was Mr Pask. 340 requests wait. Where nobody waits, somebody digs: the department paid £410,000 last year for drains that were found with a shovel.",
  tried:
    "Volunteers typed 6,000 lines some years ago. They are right, and they are one page in fifteen. A bureau abroad quoted by the page and could not say how often it would be wrong.",
  legacy:
    "A map system that reads a table every night. It cannot be changed before next year, and need not be.",
  technologies: ["record-matching"],
  conditions:
    "Anyone may answer. No page leaves our building. 2,300 pages with water damage may be left out.",
  conflictAssessment:
    "Drainage boards may be customers of those who answer. Each evaluator declares by board; the moderator keeps the list.",
  namesHidden: true,
  outcomes: [
    {
      statement: "A search by parish, name or grid reference takes under a minute",
      measure: "100 real requests, timed by a records officer",
      baseline: "Two hours",
    },
    {
      statement: "Fewer than 1 in 100 lines that were not read by a person are wrong",
      measure: "1,000 lines drawn by lot, checked blind",
      baseline: "Not known",
    },
    {
      statement: "A person can always see the page beside the line",
      measure: "Every line, one press",
      baseline: "Never",
    },
  ],
  dataSets: [
    openData({
      name: "Scans",
      holds: "Every page, both sides, in colour",
      quality: "2,300 with water damage",
      format: "TIFF, 90,000",
    }),
    openData({
      name: "Lines typed by volunteers",
      holds: "Line, page, who typed it",
      quality: "Checked twice",
      format: "CSV, 6,000 rows",
    }),
  ],
  phases: [
    { name: "Prove", detail: "8 weeks, 3,000 pages", pounds: 40_000 },
    { name: "Read", detail: "9 months, the rest", pounds: 175_000 },
  ],
  criteria: departmentCriteria({
    understanding: "What do these records decide, and what happens when one is wrong?",
    approach: "How will you make the records searchable, and what shows that it works?",
    data: "How will you leave the index with us, beside a map system that we cannot change?",
    social: "What will people in the catchment be able to do that they cannot do now?",
  }),
  priceWeight: 30,
  ...DEPARTMENT_PANEL,
  closesAt: (clock) => at(clock.workingDaysAgo(6), "12:00"),
  declarations: [
    ...declarations(["officer", "approver", "moderator", "evaluatorTwo"], {
      by: "evaluatorOne",
      conflict: "MANAGEABLE",
      declaration:
        "I sat on a drainage board until four years ago, when it bought from Stonecrake. I was for it.",
      measures:
        "You read nothing of Stonecrake’s response and score the others. Two other evaluators score it.",
      keptFrom: ["D"],
    }),
    {
      by: "evaluatorTwo",
      conflict: "MANAGEABLE",
      declaration:
        "The forty questions are from a talk of Ashlock Digital, which I heard in spring.",
      recognised: "E",
    },
  ],
  clarifications: [
    {
      by: "quillmoorLead",
      for: "quillmoor",
      question: "May pages be read outside your building if they never touch a network?",
      asked: 5,
      answered: 7,
      answer: "No. The building has a room, a kettle and a key for you.",
    },
  ],
  responses: [
    {
      by: "quillmoorLead",
      for: "quillmoor",
      label: "A",
      price: "198400.00",
      hours: 26,
      scores: { c1: "4 4", c2: "3 3", c3: "3 -", c4: "5 -" },
      answers: {
        c1: "We have had a card index of the same years in our workshop for a water board. The paper is not the deadline; the officer who can read it is. Three of your four retire within two years, so the abbreviations have to be written down first, with her, before a single page is scanned again.",
        c2: "Each hand is read by a model of its own. A person reads whatever falls below 0.9.",
      },
    },
    {
      by: "fairleadLead",
      for: "fairlead",
      label: "B",
      price: "164000.00",
      hours: 14,
      scores: { c1: "3 3", c2: "4 4", c3: "4 -", c4: "4 -" },
      answers: {
        c1: "An index is useful when somebody else’s software can rely on it. These records decide who may build, and a planner will ask the same field three times in a year.",
        c2: "Your volunteers typed 6,000 lines without an error. We would find forty more such people, pay them, and let software read only what they agree is easy.",
      },
    },
    {
      by: "bidWriter",
      for: "marlpit",
      label: "C",
      price: "187500.00",
      hours: 30,
      ai: "To draft the answer to question 2 from our own reports; a person wrote the final words.",
      scores: { c1: "4 4", c2: "5 4", c3: "4 -", c4: "3 -" },
      answers: {
        c1: "A wrong record is worse than none, because it is trusted. A farmer who finds nothing asks; a farmer who finds the wrong ditch digs. So we ask of each line not whether it is read, but how we would notice if it were read wrongly.",
        c2: "We read each record twice, by two methods that fail differently. The first is a handwriting model trained on the 6,000 lines that your own volunteers typed out. The second splits a page into boxes and reads only grid references and dates. Where both agree, the line goes in. Where they do not, a person sees it.\n\nIn a trial for a drainage board with 11,200 cards in four hands, 83% of lines agreed and went straight in. Of those, 0.6% were wrong when a records officer checked 1,000 of them blind. The board confirmed both figures.\n\nThe remaining 17% took a trained reader 40 seconds a line. For your 90,000 records we expect 15,300 lines to need a person: 170 hours. We have priced those hours, and name them apart so that you can do them yourselves.\n\nWhat failed: our first model read 7 as 1 in one clerk’s hand, for every record of 1953. Nobody noticed for a week, because the grid references still fell inside the county. We now plot each batch on a map before it goes in, and stop it when a cluster moves.\n\nRecords are never sent outside your network. The models run on two machines in your own rooms, which stay yours. If we stop, you keep the index, the training lines and the software under an open licence.\n\nWe do not attempt the 2,300 pages with water damage in this phase. We would rather say so than quote an accuracy that we cannot show.",
      },
    },
    {
      by: "stonecrakeLead",
      for: "stonecrake",
      label: "D",
      price: "142000.00",
      hours: 11,
      ai: "First draft of all answers.",
      scores: { c1: "- -", c2: "- -", c3: "- -", c4: "- -" },
      answers: {
        c1: "Legacy records are a barrier to insight. Digitising them unlocks value for all who use them.",
        c2: "Large models now read handwriting very well. We would try three and report.",
      },
    },
    {
      by: "ashlockLead",
      for: "ashlock",
      label: "E",
      price: "176300.00",
      hours: 18,
      scores: { c1: "3 -", c2: "3 -", c3: "4 -", c4: "2 -" },
      answers: {
        c1: "A records officer is asked the same forty questions. Knowing those forty tells us which fields must be right, and which may wait.",
        c2: "The forty questions first: parish, name, grid reference, date. Everything else stays on the scan.",
      },
    },
  ],
};
