import { beforeAll, expect, test } from "vitest";
import { GET } from "@/app/design/letters/[name]/[length]/route";
import LettersPage from "@/app/design/letters/page";

beforeAll(() => {
  process.env.TRIAL = "0";
});

test("letters with made-up values are shown in a trial installation and nowhere else", async () => {
  await expect(LettersPage()).rejects.toThrow("NEXT_REDIRECT");
  const params = Promise.resolve({ name: "session.code", length: "longest" });
  const asked = GET(new Request("https://proven.example"), { params });
  await expect(asked).rejects.toThrow("NEXT_HTTP_ERROR_FALLBACK;404");
});
