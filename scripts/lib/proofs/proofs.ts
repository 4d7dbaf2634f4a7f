import { atLength, withPasskeys } from "./at-length";
import { proveGuards } from "./guards";

/** One part of `npm run proof`. */
interface Proof {
  name: string;
  title: string;
  /**
   * Prints what it tried and found.
   * @param more what the person said after the proof's name
   * @returns whether it holds
   */
  run(more: string[]): Promise<boolean>;
}

export const proofs: readonly Proof[] = [
  { name: "guards", title: "Guards: does a test fail when one is taken out?", run: proveGuards },
  {
    name: "lifecycles",
    title: "Lifecycles: do their rules hold in whatever order people try things?",
    run: atLength("unit", "model", "domain/challenge/states", "domain/evidence/claim-record"),
  },
  {
    name: "grades",
    title: "Grades: do page, API and figures agree with a book kept beside them?",
    run: atLength("integration", "grade-sequences"),
  },
  {
    name: "record",
    title: "Record: does it hold every value that anybody ever wrote in an evaluation?",
    run: atLength("integration", "record-keeps"),
  },
  {
    name: "searches",
    title: "Search: is every question answered, whatever is asked?",
    run: atLength("search", "search-engines"),
  },
  {
    name: "fuzz",
    title: "Requests: does anything fail, stand still or change that may not, whatever is sent?",
    run: atLength("browser", "fuzz"),
  },
  {
    name: "soak",
    title: "Deadline: a thousand responses from two processes, none late and none lost",
    run: atLength("integration", "deadline-soak"),
  },
  {
    name: "passkeys",
    title: "Passkeys: does a challenge get from the problem to the award where they are required?",
    run: withPasskeys,
  },
  {
    name: "sealed",
    title: "Sealing: does anybody read a word of a response before it is opened?",
    run: atLength("browser", "officer"),
  },
];
