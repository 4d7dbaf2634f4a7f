import type { Locator as BrowserLocator } from "@playwright/test";
import sharp from "sharp";
import { hasScript } from "./support/axe";
import { onPhone } from "./support/check";
import type { Page } from "./support/driver";
import { expect, inBrowser } from "./support/expect";
import { test, unique, uniqueAddress } from "./support/people";
import { expectRefusal, fill, follow, labelled, press, visit } from "./support/steps";
import { publishedBeforehand, WARNING_TIME } from "./support/supplier";

const COUNTS = "flood,minutes of warning\n1,188\n2,215\n3,240\n";
const MEGABYTE = 1024 * 1024;

test("a supplier shows a picture and proves an outcome by a document, and both are read on a phone", async ({
  newcomer,
  page,
}) => {
  test.setTimeout(480_000);
  const tag = unique();
  const title = `Homes hear the beck hours sooner ${tag}`;
  const founder = await newcomer(uniqueAddress(), "Bryony Tate");
  const study = { title, body: "Brackenshire County Council", outcomes: [WARNING_TIME] };
  await publishedBeforehand(founder, `Beckside Sensing ${tag}`, study);

  await test.step("a picture needs words for whoever does not see it", async () => {
    await follow(founder, "Pictures and documents", "Pictures and documents");
    await follow(founder, "Add a picture", "Add a picture");
    await press(founder, "Add the picture", { says: /to put right/ });
    await expectRefusal(founder, "Choose the picture");
    await choose(founder, "The picture", "gauge.jpg", await photograph());
    await press(founder, "Add the picture", { says: /to put right/ });
    await expectRefusal(founder, "Say in words what the picture shows");
  });

  await test.step("a file that lies about its type is refused, and what was typed stays", async () => {
    await fill(founder, {
      "What it shows, in words": "A gauge on a bridge pier",
      Caption: "The gauge at Mill Bridge",
    });
    await choose(founder, "The picture", "gauge.png", "%PDF-1.7\n");
    await press(founder, "Add the picture", { says: /to put right/ });
    await expectRefusal(founder, "This is called .png, but it is a PDF");
    await expect(labelled(founder, "Caption")).toHaveValue("The gauge at Mill Bridge");
  });

  await test.step("one that is too large is said to be so", () => tooLarge(founder));

  await test.step("with all of it the picture is there", async () => {
    await fill(founder, {
      "What it shows, in words": "A gauge on a bridge pier",
      Caption: "The gauge at Mill Bridge",
    });
    await choose(founder, "The picture", "gauge.jpg", await photograph());
    await press(founder, "Add the picture", { says: "The picture is added" });
    await expect(founder.getByText("The gauge at Mill Bridge").first()).toBeVisible();
  });

  await test.step("a document as evidence makes the outcome documented", async () => {
    await follow(founder, title, title);
    await follow(founder, "Outcomes, with their evidence", "Outcomes, with their evidence");
    await follow(founder, WARNING_TIME.measure, /^Warning time/);
    await follow(founder, "Attach a document", "Attach a document");
    await fill(founder, { "What the document is": "Warning of each flood" });
    await press(founder, "Attach", { says: /to put right/ });
    await expectRefusal(founder, "Choose the document, or give the address");
    await choose(founder, "The document, as a file", "warning.pdf", await photograph());
    await press(founder, "Attach", { says: /to put right/ });
    await expectRefusal(founder, "This is called .pdf, but it is a JPEG picture");
    await choose(founder, "The document, as a file", "warning.csv", COUNTS);
    await press(founder, "Attach", /^Warning time/);
    await expect(founder.getByText(`(CSV, ${COUNTS.length} bytes)`)).toBeVisible();
  });

  await test.step("anybody sees both on a phone", async () => {
    await visit(founder, "/account/case-studies");
    await follow(founder, title, title);
    const public_ = founder.getByRole("link", { name: "Read it as the public does" });
    await visit(page, (await public_.getAttribute("href")) ?? "");
    await onPhone(page, async () => {
      await expect(page.getByText("Documented", { exact: false }).first()).toBeVisible();
      const picture = page.getByRole("img", { name: "A gauge on a bridge pier" });
      const image = await page.request.get((await picture.getAttribute("src")) ?? "");
      expect(image.headers()["content-type"]).toMatch(/^image\//);
      if (hasScript()) await expectDrawn(inBrowser(picture));
    });
    await readsDocument(page);
  });
});

async function expectDrawn(picture: BrowserLocator): Promise<void> {
  await picture.scrollIntoViewIfNeeded();
  const drawn = () => picture.evaluate((one: HTMLImageElement) => one.naturalWidth);
  await expect.poll(drawn).toBeGreaterThan(0);
}

async function choose(page: Page, label: string, name: string, content: string | Buffer) {
  const buffer = Buffer.isBuffer(content) ? content : Buffer.from(content);
  const mimeType = "application/octet-stream";
  await labelled(page, label).setInputFiles({ name, mimeType, buffer });
}

function photograph(): Promise<Buffer> {
  const background = "#37796a";
  return sharp({ create: { width: 1200, height: 800, channels: 3, background } })
    .jpeg()
    .toBuffer();
}

/** With JavaScript before it is sent; without, by the form, or above all reason by the way back to it. */
async function tooLarge(page: Page): Promise<void> {
  await choose(page, "The picture", "huge.jpg", Buffer.alloc(12 * MEGABYTE, 1));
  if (hasScript()) {
    await expect(
      page.getByText("This file has 12 MB, and the most is 10 MB").first(),
    ).toBeVisible();
    await expect(labelled(page, "The picture")).toHaveValue("");
    return;
  }
  await press(page, "Add the picture", { says: /to put right/ });
  await expectRefusal(page, "This file has 12 MB, and the most is 10 MB");
  await choose(page, "The picture", "vast.jpg", Buffer.alloc(30 * MEGABYTE, 1));
  await press(page, "Add the picture", { says: "too large to be read" });
  await expectRefusal(page, "What you sent was too large to be read");
}

/** The link says what it is; what comes is the file, to be saved and not to be run. */
async function readsDocument(page: Page): Promise<void> {
  const link = page.getByRole("link", { name: "Warning of each flood" }).first();
  const answer = await page.request.get((await link.getAttribute("href")) ?? "");
  expect(await answer.text()).toBe(COUNTS);
  const { "content-type": type, ...headers } = answer.headers();
  expect(type).toBe("text/plain; charset=utf-8");
  expect(headers["content-disposition"]).toContain('attachment; filename="warning.csv"');
  expect(headers["content-security-policy"]).toBe(
    "default-src 'none'; sandbox; frame-ancestors 'none'",
  );
}
