import { expect, test } from "vitest";
import { amendedSince, answeredVersion } from "./amended";

const day = (date: number) => new Date(Date.UTC(2026, 10, date));
const VERSIONS = [
  { number: 1, material: false, publishedAt: day(1) },
  { number: 2, material: false, publishedAt: day(5) },
  { number: 3, material: true, publishedAt: day(10) },
  { number: 4, material: false, publishedAt: day(12) },
];

test("a submission answers the version that was in force when it was received", () => {
  expect(answeredVersion({ receivedAt: day(6), confirmed: [] }, VERSIONS)).toBe(2);
  expect(answeredVersion({ receivedAt: day(13), confirmed: [] }, VERSIONS)).toBe(4);
  expect(answeredVersion({ receivedAt: day(6), confirmed: [4] }, VERSIONS)).toBe(4);
});

test("only a material version asks for a word, until it is given", () => {
  expect(amendedSince({ receivedAt: day(6), confirmed: [] }, VERSIONS)?.number).toBe(3);
  expect(amendedSince({ receivedAt: day(6), confirmed: [3] }, VERSIONS)).toBeNull();
  expect(amendedSince({ receivedAt: day(11), confirmed: [] }, VERSIONS)).toBeNull();
  expect(amendedSince({ receivedAt: day(2), confirmed: [] }, VERSIONS.slice(0, 2))).toBeNull();
});

test("a version answers from the moment of its publication on, and the first one always", () => {
  expect(answeredVersion({ receivedAt: day(5), confirmed: [] }, VERSIONS)).toBe(2);
  expect(answeredVersion({ receivedAt: day(0), confirmed: [] }, VERSIONS)).toBe(1);
});

test("the newest of several material versions is the one to confirm", () => {
  const versions = [...VERSIONS, { number: 5, material: true, publishedAt: day(14) }];
  const shuffled = [versions[4], versions[0], versions[2], versions[3]].flatMap((one) => one ?? []);
  for (const given of [versions, shuffled, versions.toReversed()])
    expect(amendedSince({ receivedAt: day(2), confirmed: [] }, given)?.number).toBe(5);
  expect(amendedSince({ receivedAt: day(2), confirmed: [5] }, versions)).toBeNull();
});
