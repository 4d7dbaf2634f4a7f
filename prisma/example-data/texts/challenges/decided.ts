import type { ChallengeText } from "../../challenges/text";
import { at } from "../../clock";
import {
  CITY_PANEL,
  CITY_PEOPLE,
  cityCriteria,
  DEPARTMENT_PANEL,
  DEPARTMENT_PEOPLE,
  declarations,
  departmentCriteria,
  openData,
  personalData,
} from "./criteria";

/** Decided, with the letters to send; and in standstill. */
export const DECIDED: readonly ChallengeText[] = [
  {
    number: "041",
    body: "northmere",
    state: "DECIDED",
    title: "Know what a repair will need before the van leaves",
    summary:
      "Four in ten joiners come back for a part. The tenant waits nine days for a second visit that takes twenty minutes. We want the right part in the van the first time.",
    users:
      "9,000 tenants a year who wait for a second visit, 31 joiners, and four people who take the calls.",
    problem:
      "A call says “door won’t shut”. It may be a hinge, a frame or a wall that has moved. The code on the ticket is the one that the caller’s words were nearest to, and it is wrong in half the cases.",
    tried:
      "Asking tenants for a photograph. One in six sends one, and not those in the oldest homes.",
    legacy: "The housing system’s nightly file. Vans have a telephone each and no more.",
    technologies: ["demand-forecasting"],
    conditions: "Anyone may answer. No tenant is asked to do more than today.",
    conflictAssessment:
      "Two evaluators are tenants of other councils. Nobody on the panel works with vans.",
    outcomes: [
      {
        statement: "Three in four repairs are done in one visit",
        measure: "Tickets closed with one visit, every month",
        baseline: "58%",
      },
      {
        statement: "No more in the van than a joiner can lift out",
        measure: "Weight at the depot’s gate, monthly",
        baseline: "Not weighed",
      },
    ],
    dataSets: [
      openData({
        name: "Tickets of six years",
        holds: "Code, trade, parts used, visits",
        quality: "Parts are complete for two years",
        format: "CSV, 214,000 rows",
      }),
      personalData({
        name: "Words of the call",
        holds: "What the caller said, in note form",
        quality: "Short, and honest",
        format: "Text, 190,000",
        legalBasis: "Public task",
        access: "From phase one, addresses removed",
      }),
    ],
    phases: [
      { name: "Try", detail: "8 weeks, two wards", pounds: 45_000 },
      { name: "Run", detail: "2 years, the city", pounds: 210_000 },
    ],
    criteria: cityCriteria({
      understanding: "What does a joiner know at the door that the ticket does not?",
      approach: "How will you choose the parts, and what shows that it works?",
      fairness: "How will you know that no part of the city waits longer?",
      social: "What will our own staff be able to do at the end?",
    }),
    priceWeight: 20,
    ...CITY_PANEL,
    closesAt: (clock) => at(clock.workingDaysAgo(30), "12:00"),
    declarations: declarations(CITY_PEOPLE),
    returned: {
      label: "C",
      key: "c4",
      score: 5,
      agreed:
        "The offer names two of the city’s own joiners, and says in which week each of them runs the morning list alone.",
      recommendation: "Wrenfold Systems is first on quality.",
      reason:
        "All three of you gave 3 or 4 for social value, and 5 stands here. Read it again, and say what in the answer earns it.",
    },
    recommendation:
      "Wrenfold Systems is first on quality, at about a tenth above the lowest price that is still in. Its evidence is from a depot with the same hour of decision, and the joiners’ part in it is written into the offer. Stonecrake Labs is under the least score for fairness.",
    responses: [
      {
        by: "wrenfoldLead",
        for: "wrenfold",
        label: "C",
        price: "228000.00",
        hours: 25,
        scores: { c1: "4 4 5 4", c2: "5 4 5 5", c3: "4 4 4 4", c4: "4 4 3 4" },
        answers: {
          c1: "A joiner knows by the sound of the stair which decade the door is from. We rode with three of them for two days: they packed by street, not by ticket, and were right more often than the ticket was.",
          c2: "A short list for each van at six in the morning: twelve parts, each with its chance and its reason.",
        },
      },
      {
        by: "twoHats",
        for: "tarn",
        label: "A",
        price: "206400.00",
        hours: 20,
        scores: { c1: "5 4 4 4", c2: "4 4 3 4", c3: "5 5 4 5", c4: "4 5 4 4" },
        answers: {
          c1: "The caller’s own words are better than the code: “since the winter” says frame, “since the boy” says hinge. Your four call takers know this, and the form gives them no room to write it.",
          c2: "Your call takers and two joiners write forty rules with us in a fortnight; software only counts how often each was right.",
        },
      },
      {
        by: "stonecrakeLead",
        for: "stonecrake",
        label: "B",
        price: "189900.00",
        hours: 12,
        ai: "All answers.",
        priceQuestion: {
          asks: "Two years in the city for £189,900: who rides with the joiners, on how many days, and at what day rate?",
          answer:
            "Nobody rides with them. One of us reads the tickets from our office, two days a week, at £550 a day; the rest runs on what we have already.",
          reason:
            "It is cheap because little is done, which the panel has scored. It can be done for that.",
        },
        scores: { c1: "2 2 3 2", c2: "2 3 2 2", c3: "1 2 1 1", c4: "3 2 3 3" },
        answers: {
          c1: "Field staff have tacit knowledge that a model can capture.",
          c2: "We would fine-tune a model on the words of the call.",
        },
      },
    ],
  },
  {
    number: "033",
    body: "coasts",
    state: "STANDSTILL",
    title: "Write up 2,400 site visits a month without typing after dark",
    summary:
      "River and coast inspectors write their notes at home, on the day of the visit if nothing else happened. We want a signed note before the engine is started, in the inspector’s own words.",
    users:
      "38 river inspectors, 24 coast inspectors, and the permit holders who wait for the letter.",
    problem:
      "A visit takes an hour, its note another. Notes are four days late at the median. Twice last year a court asked when a note was written, and the answer lost the case.",
    tried: "Tablets. They are good in offices.",
    legacy:
      "The case system of 2015 has a documented interface. There is no signal at a third of the sites.",
    technologies: ["speech-and-translation"],
    conditions: "Anyone may answer. It has to work without a signal.",
    conflictAssessment:
      "No evaluator manages an inspector. One owns shares in a telephone company, which sells nothing here.",
    outcomes: [
      {
        statement: "A signed note within an hour of the end of a visit",
        measure: "Time of visit against time of signature, every visit",
        baseline: "Four days at the median",
      },
      {
        statement: "Nothing in a note that the inspector did not say",
        measure: "300 notes a year, compared with what was said",
        baseline: "Not measured",
      },
    ],
    dataSets: [
      openData({
        name: "Notes of two years, without names",
        holds: "Text, river, kind of visit",
        quality: "Names of places are left in",
        format: "Text, 51,000",
      }),
    ],
    phases: [
      { name: "Try", detail: "8 weeks, 12 inspectors", pounds: 36_000 },
      { name: "Run", detail: "2 years, 62 inspectors", pounds: 190_000 },
    ],
    criteria: departmentCriteria({
      understanding: "What is it about an inspection that a note made later gets wrong?",
      approach: "How will a note be made without a signal, and what shows that it is right?",
      data: "How will it reach a case system that is asleep when the inspector signs?",
      social: "Whose way of speaking will be understood, and who is paid to see to that?",
    }),
    priceWeight: 30,
    ...DEPARTMENT_PANEL,
    closesAt: (clock) => at(clock.workingDaysAgo(34), "12:00"),
    declarations: declarations(DEPARTMENT_PEOPLE),
    recommendation:
      "Birchgate Speech leads on every question but one, where it is level with another. Its figure is from a county that has been asked to confirm it and has not yet; the panel gave it 4 and not 5 for that reason, and it leads all the same.",
    responses: [
      {
        by: "birchgateLead",
        for: "birchgate",
        label: "B",
        price: "198600.00",
        hours: 27,
        scores: { c1: "5 5 4 5", c2: "4 4 5 4", c3: "4 4 4 4", c4: "5 4 5 5" },
        answers: {
          c1: "A note that is made later has a beginning, a middle and an end, and the visit had none. What goes missing is the order: what was smelt before what was seen. A court asks for the order.",
          c2: "Four minutes of speech in the van, a draft on the telephone, a signature. No signal is needed for any of it.",
        },
      },
      {
        by: "bidWriter",
        for: "marlpit",
        label: "C",
        price: "214300.00",
        hours: 22,
        scores: { c1: "4 4 4 4", c2: "3 3 4 3", c3: "4 4 5 4", c4: "3 3 3 3" },
        answers: {
          c1: "Notes that are written late are written to agree with the letter that is already in mind. We have seen this in registers of 1890.",
          c2: "Speech is new to us, and we say so: we would bring a partner for it, and do what we know, which is keeping each sentence beside its source.",
        },
      },
      {
        by: "stonecrakeLead",
        for: "stonecrake",
        label: "A",
        price: "171000.00",
        hours: 10,
        ai: "All answers.",
        scores: { c1: "3 3 2 3", c2: "2 3 2 2", c3: "2 2 3 2", c4: "2 3 2 2" },
        answers: {
          c1: "Memory decays quickly after an event, as is well known.",
          c2: "We would use a cloud service for speech, with a queue for when there is no signal.",
        },
      },
    ],
  },
];
