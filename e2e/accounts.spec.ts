import { test } from "./support/people";
test("x", async ({ newcomer, example }) => { await newcomer("xxtest1@example.org", "Hanna"); await example("Ines Calloway"); });
