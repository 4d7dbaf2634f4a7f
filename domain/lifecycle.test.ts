import { expect, test } from "vitest";
import { defineLifecycle } from "./lifecycle";

const BELL = {
  name: "bell",
  states: { RINGING: { words: "Ringing" }, SILENT: { words: "Silent" } },
};
const STOP = { from: ["RINGING"], to: "SILENT", otherwise: "It is silent." } as const;
const RING = { from: ["SILENT"], to: "RINGING", otherwise: "It rings." } as const;

test("a table that contradicts itself is refused", () => {
  const silent = { words: "Silent", terminal: true } as const;
  const states = { ...BELL.states, SILENT: silent };
  expect(() => defineLifecycle({ ...BELL, states, transitions: { STOP, RING } })).toThrow(
    'bell: "RING" leaves the terminal state SILENT',
  );
  expect(() => defineLifecycle({ ...BELL, transitions: { STOP } })).toThrow(
    "bell: no step leaves SILENT; give it one, or call it terminal",
  );
  expect(() => defineLifecycle({ ...BELL, states, transitions: { STOP } })).not.toThrow();
});
