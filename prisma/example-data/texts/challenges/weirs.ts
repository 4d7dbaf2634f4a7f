import type { ChallengeText } from "../../challenges/text";
import { at } from "../../clock";
import {
  DEPARTMENT_PANEL,
  DEPARTMENT_PEOPLE,
  declarations,
  departmentCriteria,
  openData,
} from "./criteria";

/** With the panel: scores are agreed, prices are open, and a recommendation waits for the approver. */
export const WEIRS: ChallengeText = {
  number: "047",
  body: "coasts",
  state: "MODERATING",
  title: "Know which of 61,000 river permits speak of the same weir",
  summary:
    "Permits to dam, divert and discharge have been given since 1963 by six bodies that no longer exist. Nobody can say which of them are about the same weir, so nobody can say how much a river is promised.",
  users:
    "Permit officers in nine areas, 420 anglers’ and canoe clubs, and everybody whose field, mill or sewer depends on a permit older than they are.",
  problem:
    "A weir can have nine permits under six names: the mill, the farm, the parish, a grid reference of the old sheet. An officer finds them by walking there. In one catchment we counted: the river is promised 1.4 times over in a dry summer.",
  tried:
    "A join by grid reference. It found a third of the pairs and a few hundred that are two weirs on one page.",
  legacy:
    "Permits are in a system of 1999 that writes a file at night. Before 1985 they are scans with a typed front page.",
  technologies: ["record-matching", "data-exchange-between-bodies"],
  conditions: "Anyone may answer, alone or together. Insurance of £1 million is needed at award.",
  conflictAssessment:
    "Water companies hold permits and are customers of some who may answer. Each evaluator declares by company. The minister’s office has declared that it has no interest.",
  outcomes: [
    {
      statement: "For any weir, all its permits on one page",
      measure: "300 weirs drawn by lot, walked by an officer",
      baseline: "One permit in three found",
    },
    {
      statement: "Fewer than 1 in 200 pairs is wrong",
      measure: "2,000 pairs checked blind by two officers",
      baseline: "1 in 12, by grid reference",
    },
    {
      statement: "Anybody can see why two permits were put together, and say that it is wrong",
      measure: "A reason for each pair; answered within ten working days",
      baseline: "No reason is kept",
    },
  ],
  dataSets: [
    openData({
      name: "Permits",
      holds: "Holder, place in words, volume, dates",
      quality: "Places in words: six ways of naming a river",
      format: "CSV, 61,000 rows",
    }),
    openData({
      name: "Scans before 1985",
      holds: "Front page and conditions",
      quality: "Two years lost in a move",
      format: "PDF, 23,400",
    }),
    openData({
      name: "Weirs",
      holds: "Place and a photograph, from clubs",
      quality: "Good where anglers go",
      format: "GeoJSON, 8,100",
    }),
  ],
  phases: [
    { name: "Prove", detail: "10 weeks, one catchment", pounds: 55_000 },
    { name: "Match", detail: "12 months, all nine areas", pounds: 215_000 },
  ],
  criteria: departmentCriteria({
    understanding: "Why are there nine permits for one weir, and who minds?",
    approach: "How will you know that two permits speak of one weir, and what shows that it works?",
    data: "How will you work with six ways of naming a river, and with two years that were lost?",
    social: "What will local people and clubs be able to do at the end?",
  }),
  priceWeight: 30,
  ...DEPARTMENT_PANEL,
  closesAt: (clock) => at(clock.workingDaysAgo(26), "12:00"),
  declarations: declarations(DEPARTMENT_PEOPLE, {
    by: "evaluatorThree",
    conflict: "MANAGEABLE",
    declaration: "I gave Ashlock Digital a reference three years ago, for other work.",
    measures:
      "The moderator reads your scores of that response twice, with the answer beside them.",
  }),
  recommendation:
    "Response C is first by 3.11 points of 100, though its price is the highest. It leads where it matters most to us: confirmed evidence from a body with the same kind of records, and a plain account of what failed there. It stays first unless price weighs more than 38.34, or social value more than 19.36. The panel agreed strongly on what decided it, and weakly on social value, which would not change the order.",
  responses: [
    {
      by: "bidWriter",
      for: "marlpit",
      label: "C",
      price: "248750.00",
      hours: 36,
      ai: "To look for gaps in our answers. A person wrote every word.",
      scores: { c1: "5 4 5 5", c2: "5 5 4 5", c3: "4 4 4 4", c4: "4 2 3 3" },
      agreed: {
        c1: "You alone showed that our count of 1.4 is too low, since permits for mills that no longer stand still hold water. You said how you had misread this yourselves at first.",
        c2: "Two methods that fail differently, confirmed by a drainage board with cards of the same years, and the failure of 1953 told without being asked.",
        c3: "Reads our nightly file as it is, and counts each day against the one before. The two lost years are shown as lost.",
        c4: "Two trainees in the catchment and open training lines. Sound and modest: the clubs get data, not a part in the work.",
      },
      answers: {
        c1: "Because each body that gave a permit named the weir by what it could see from its own office. Your notice counts 1.4; we think it is more. In the sample that you published, eleven permits are for mills that no longer stand, and they still hold their water. We first took these for errors and threw them out. An old miller’s widow put us right.",
        c2: "Two methods again: one reads the words of the place, one reads only volumes, dates and holders. A pair goes in where both say so.",
      },
    },
    {
      by: "wrenfoldLead",
      for: "wrenfold",
      label: "B",
      price: "186500.00",
      hours: 24,
      scores: { c1: "3 3 4 3", c2: "4 4 4 4", c3: "4 4 3 4", c4: "5 3 4 4" },
      agreed: {
        c1: "You understand the officer’s day from services that run on rounds. Who depends on an old permit is left out.",
        c2: "Confirmed evidence that a forecast can be argued with and is kept beside what happened. It comes from bins, and you carry it over with care.",
        c3: "Starts from our file, gives back a list of what could not be used, and stays out of the old system.",
        c4: "Three clubs are paid to photograph weirs and to strike out wrong pairs. One of us would have liked to see the county beyond the catchment.",
      },
      answers: {
        c1: "An officer walks to a weir because the desk cannot tell her which permits are its own. She has one day a week for walking. A list of pairs in the order in which she could check them on one walk is worth more than a better list.",
        c2: "Pairs are ranked by how much water hangs on them. The first thousand hold four fifths of it.",
      },
    },
    {
      by: "quillmoorLead",
      for: "quillmoor",
      label: "A",
      price: "214000.00",
      hours: 29,
      scores: { c1: "4 4 4 4", c2: "4 3 4 4", c3: "3 3 3 3", c4: "5 4 5 5" },
      agreed: {
        c1: "You have held the returns that belong to these permits, and name the six bodies and how each wrote.",
        c2: "A certainty for each line, and a named person below 0.9, confirmed for meters. Print is not typing of 1963; you say so.",
        c3: "Scanning again at a higher resolution helps with the scans. The six ways of naming a river are met with a list that you would buy.",
        c4: "Apprentices from the districts for sixty years, two places kept for this contract, and an open workshop. What stays is skill.",
      },
      answers: {
        c1: "We calibrated for four of the six bodies before they were merged away, and still have their letters. One numbered by parish, one by river mile, one by the order in which the post arrived. The holder minds most in August, when the officer can neither prove nor disprove a right.",
        c2: "Each permit is read into one table with a figure for how sure we are of every field, and pairs are made from the sure fields alone.",
      },
    },
    {
      by: "ashlockLead",
      for: "ashlock",
      label: "D",
      price: "171200.00",
      hours: 17,
      ai: "First draft of all four answers, edited by two people.",
      scores: { c1: "3 3 3 3", c2: "3 3 3 3", c3: "3 3 3 3", c4: "3 1 3 2" },
      agreed: {
        c1: "A fair reading of the notice, with experience from licensing. Nothing on rivers.",
        c2: "A clear method, and honest that nothing was measured before. The evidence is from another setting.",
        c3: "A nightly export and a list of what cannot be read, shown with a benefits system.",
        c4: "One apprentice in London is good and is not here.",
      },
      answers: {
        c1: "Licences outlive the offices that gave them. In taxi licensing we met four numbers for one car, and the driver minded most.",
        c2: "A language model reads both permits and writes the reason for which they may be the same; an officer decides.",
      },
    },
    {
      by: "stonecrakeLead",
      for: "stonecrake",
      label: "E",
      price: "149000.00",
      hours: 9,
      ai: "All answers.",
      scores: { c1: "3 2 2 2", c2: "1 1 1 1", c3: "3 2 3 3", c4: "3 2 4 3" },
      agreed: {
        c1: "The task is seen; the people behind the permits are not.",
        c2: "Three models are to be tried. There is no method to judge, no figure and no failure.",
        c3: "An extract with outcomes filled in by students is workable, and it is not clear from what.",
        c4: "Two placements and a lecture, on the work itself.",
      },
      answers: {
        c1: "Permits were issued by several bodies in different formats. Harmonising them creates a single view.",
        c2: "We will evaluate state-of-the-art entity resolution models in an agile way.",
      },
    },
  ],
};
