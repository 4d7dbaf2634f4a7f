import { expect, test } from "vitest";
import { failureInWords, stackOf } from "./failure";

test("of a mail server's answer only the number is told", () => {
  const refused = { message: "550 jane.doe: no such user", code: "EENVELOPE", responseCode: 550 };
  expect(failureInWords({ ...refused, command: "RCPT TO" })).toBe(
    "The mail server refused the address (550).",
  );
  expect(failureInWords({ ...refused, command: "DATA" })).toBe(
    "The mail server refused the letter (550).",
  );
});

test("what is known by its code is said in words", () => {
  expect(
    failureInWords({ message: "connect ECONNREFUSED 10.0.0.1:25", code: "ECONNREFUSED" }),
  ).toBe("The other server could not be reached (ECONNREFUSED).");
});

test("the queue's own words are put plainly", () => {
  expect(failureInWords({ value: { message: "job timed out" } })).toBe(
    "It did not end in its time, or its worker ended before it.",
  );
  expect(failureInWords({ message: "handler execution exceeded 120s" })).toBe(
    "It did not end in its time.",
  );
  expect(failureInWords({ value: "pg-boss shut down while active" })).toBe(
    "Its worker was stopped before it ended.",
  );
});

test("of any other message no address and no quoted text is repeated", () => {
  expect(failureInWords({ message: "No inbox for jane.doe@example.org, sorry" })).toBe(
    "No inbox for [hidden] sorry",
  );
  expect(
    failureInWords({ message: 'The letter "Dear Jane Doe" is wrong: "kind" is not known' }),
  ).toBe('The letter "…" is wrong: "kind" is not known');
  expect(failureInWords({ message: "\nInvalid `tx.user.find()` in\n\nThe table is away." })).toBe(
    "The table is away.",
  );
});

test("nothing that is kept is nothing that is told", () => {
  for (const output of [null, undefined, {}, { value: null }, 7])
    expect(failureInWords(output)).toBe("No error was given.");
});

test("a stack tells where, without the message", () => {
  expect(stackOf({ stack: "Error: to jane@example.org\n    at send (mail.ts:1:2)" })).toEqual([
    "at send (mail.ts:1:2)",
  ]);
  expect(stackOf(null)).toEqual([]);
});
