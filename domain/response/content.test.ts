import { describe, expect, test } from "vitest";
import { why } from "../actor.fixture";
import { attachmentsWords, hasRoom } from "./attachments";
import {
  boxBytes,
  contentBytes,
  keyed,
  type ResponseContent,
  readBox,
  readContent,
} from "./content";
import { draftBytes, EMPTY_DRAFT, readDraft } from "./draft";
import { EXCLUSION_GROUNDS, GROUND_WORDS } from "./exclusion";
import { labelResponses } from "./labels";
import { submissionStops } from "./readiness";
import { receiptBytes } from "./receipt";

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

const ATTACHMENT = { id: "1", name: "a.pdf", type: "t", bytes: 2, sha256: "s", key: "k" };
const { key: _key, ...NAMED } = ATTACHMENT;
const CONTENT: ResponseContent = {
  challenge: "challenge",
  version: 2,
  supplier: "supplier",
  answers: [{ criterion: "c1", question: "How?", text: "Like this: “so”." }],
  price: "10.00",
  phasePrices: [{ phase: "Try", price: "10.00" }],
  ai: { used: true, detail: "For spelling" },
  interests: "None",
  attachments: [NAMED],
  pointsTo: [{ kind: "capability", id: "key", title: "Sensing" }],
  nonce: "random",
};

describe("what is submitted", () => {
  test("is all in the bytes, and comes out of them again", () => {
    expect(readContent(contentBytes(CONTENT))).toEqual(CONTENT);
    expect(text(contentBytes(CONTENT))).toMatch(/^\{\n {2}"challenge": "challenge",.*\}\n$/s);
  });

  test("makes the same bytes in whatever order its parts come, with nothing else in them", () => {
    const shuffled = Object.fromEntries(Object.entries(CONTENT).toReversed());
    const more = { ...shuffled, secret: "no" } as unknown as ResponseContent;
    const parts = {
      answers: [{ text: "Like this: “so”.", question: "How?", criterion: "c1", more: 1 }],
      ai: { detail: "For spelling", used: true, more: 1 },
      attachments: [{ more: 1, ...ATTACHMENT }],
      phasePrices: [{ price: "10.00", phase: "Try", more: 1 }],
      pointsTo: [{ title: "Sensing", id: "key", kind: "capability" as const, more: 1 }],
    };
    expect(text(contentBytes({ ...more, ...parts }))).toBe(text(contentBytes(CONTENT)));
  });

  test("from before there were attachments and prices of phases has none", () => {
    const { attachments: _a, pointsTo: _p, phasePrices: _f, ...earlier } = CONTENT;
    const none = { attachments: [], pointsTo: [], phasePrices: [] };
    expect(readContent(bytes(earlier))).toEqual({ ...earlier, ...none });
  });

  test("lies in a box with the keys of its documents beside it, which are not in what is hashed", () => {
    const content = contentBytes({ ...CONTENT, attachments: [ATTACHMENT] });
    expect(text(content)).not.toContain('"key": "k"');
    const box = readBox(boxBytes({ content, keys: { "1": "k" } }));
    expect(text(box.content)).toBe(text(content));
    expect(keyed(readContent(box.content).attachments, box.keys)).toEqual([ATTACHMENT]);
    expect(keyed([NAMED], {})).toEqual([]);
  });

  test("from before keys were kept apart is the box itself, byte for byte", () => {
    const old = bytes({ ...CONTENT, attachments: [ATTACHMENT] });
    expect(readBox(old)).toEqual({ content: old, keys: { "1": "k" } });
    const { attachments: _none, ...older } = CONTENT;
    expect(readBox(bytes(older)).keys).toEqual({});
  });

  test("is not read from bytes that are no text", () => {
    expect(() => readContent(new Uint8Array([0x22, 0xff, 0x22]))).toThrow(TypeError);
  });

  test("has a receipt of one line, in a fixed order", () => {
    const more = {
      sha256: "s",
      receivedAt: "t",
      number: 1,
      response: "r",
      challenge: "c",
      more: 1,
    };
    expect(text(receiptBytes(more))).toBe(
      '{"challenge":"c","response":"r","number":1,"receivedAt":"t","sha256":"s"}',
    );
  });
});

describe("a draft", () => {
  const draft = { ...EMPTY_DRAFT, answers: { c1: "So far" }, aiUsed: true, price: "1.00" };

  test("comes out as it went in, in the row of its own response only", () => {
    expect(readDraft("mine", draftBytes("mine", draft))).toEqual(draft);
    expect(() => readDraft("other", draftBytes("mine", draft))).toThrow(/of another response/);
  });

  test("from before there was a part of it has that part empty", () => {
    expect(readDraft("mine", bytes({ responseId: "mine" }))).toEqual({
      answers: {},
      price: null,
      priceMeant: null,
      phasePrices: [],
      aiUsed: null,
      aiDetail: "",
      interests: "",
      attachments: [],
      pointsTo: [],
    });
  });
});

test("documents are attached up to the number that the challenge allows", () => {
  expect(why(hasRoom(0, 1))).toBe("yes");
  expect(why(hasRoom(1, 1))).toBe("A document is attached already.");
  expect(why(hasRoom(1, 2))).toBe("yes");
  expect(why(hasRoom(2, 2))).toBe("There are 2 attached already.");
  expect(why(hasRoom(0, 0))).toBe("This challenge takes no attachments.");
  expect(attachmentsWords(0, "a plan.")).toBe("A response carries no attachments.");
  expect(attachmentsWords(1, "a 1.5-page plan.")).toBe(
    "A response may carry one document: a 1.5-page plan.",
  );
  expect(attachmentsWords(2, "plans")).toBe("A response may carry up to 2 documents: plans.");
});

describe("the letters of opened responses", () => {
  const ids = Array.from({ length: 60 }, (_, place) => `response-${place}`);

  test("go from A to Z, and on from AA", () => {
    const letters = [...labelResponses("challenge", ids).values()];
    expect([0, 1, 25, 26, 27, 51, 52, 59].map((place) => letters[place])).toEqual([
      "A",
      "B",
      "Z",
      "AA",
      "AB",
      "AZ",
      "BA",
      "BH",
    ]);
  });

  test("do not depend on the order of arrival, and differ from challenge to challenge", () => {
    const letters = labelResponses("challenge", ids);
    expect(letters.size).toBe(60);
    const backwards = labelResponses("challenge", ids.toReversed());
    for (const id of ids) expect(backwards.get(id)).toBe(letters.get(id));
    expect([...letters.keys()]).not.toEqual(ids);
    expect([...labelResponses("another", ids).keys()]).not.toEqual([...letters.keys()]);
  });

  test("are those that anybody works out from the two ids", () => {
    // By `sha256sum` of "challenge:response-1" and so on, in the order of what it prints.
    const letters = labelResponses("challenge", ids.slice(1, 9));
    const order = [...letters.keys()].map((id) => id.replace("response-", ""));
    expect(order.join("")).toBe("16857423");
    expect(letters.get("response-1")).toBe("A");
  });
});

describe("what stops a submission", () => {
  const complete = {
    questions: [
      { key: "c1", title: "How?", wordLimit: 3 },
      { key: "c2", title: "When?", wordLimit: 1 },
    ],
    answers: new Map([
      ["c1", "One two three"],
      ["c2", "Now – !"],
    ]),
    asksForPrice: true,
    price: "10.00",
    pricedPhases: ["Try", "Run"],
    phasePrices: 2,
    priceDoubt: null as string | null,
    aiUsed: false,
  };
  const stops = (change: Partial<typeof complete>) =>
    submissionStops({ ...complete, ...change }).map(({ part, says }) => `${part}: ${says}`);

  test("is nothing where everything is there", () => {
    expect(stops({})).toEqual([]);
  });

  test("is an answer that is missing, empty or over its limit", () => {
    expect(stops({ answers: new Map([["c1", " – "]]) })).toEqual([
      "questions/c1: Answer “How?”",
      "questions/c2: Answer “When?”",
    ]);
    const long = new Map([
      ["c1", "one two three four"],
      ["c2", "one two three"],
    ]);
    expect(stops({ answers: long })).toEqual([
      "questions/c1: “How?” is 1 word over its limit",
      "questions/c2: “When?” is 2 words over its limit",
    ]);
  });

  test("is a price that is asked for, whole or by phases", () => {
    const none = { price: null as unknown as string };
    expect(stops(none)).toEqual(["price: Give your price"]);
    expect(stops({ ...none, phasePrices: 0 })).toEqual(["price: Give your price"]);
    expect(stops({ phasePrices: 1 })).toEqual(["price: Give the price of Try and Run"]);
    expect(stops({ ...none, phasePrices: 0, asksForPrice: false })).toEqual([]);
  });

  test("is a price that is asked about, where one is asked for", () => {
    const priceDoubt = "more than the £5 that was published";
    expect(stops({ priceDoubt })).toEqual([
      "price: Say that your price is right, or change it: it is more than the £5 that was published",
    ]);
    expect(stops({ priceDoubt, asksForPrice: false })).toEqual([]);
  });

  test("is not having said whether AI was used", () => {
    const unsaid = { aiUsed: null as unknown as boolean };
    expect(stops(unsaid)).toEqual(["declarations: Say whether you used AI to write this response"]);
  });
});

test("every ground of exclusion is told to who chooses it and to the supplier", () => {
  for (const ground of [...EXCLUSION_GROUNDS, "LOW_PRICE"] as const)
    expect(GROUND_WORDS[ground]).toEqual({
      label: expect.stringMatching(/^[A-Z]/),
      hint: expect.stringMatching(/\.$/),
      says: expect.stringMatching(/^[A-Z].*[^.]$/),
    });
  expect(EXCLUSION_GROUNDS).toEqual(["CONDITIONS", "MANDATORY", "DISCRETIONARY", "DEBARRED"]);
});
