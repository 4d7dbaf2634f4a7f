import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";
import { afterAll, describe, expect, test } from "vitest";
import { checkUpload } from "@/features/files/records/check-upload";
import { disconnect } from "@/lib/database";
import { folderStorage, storage } from "@/lib/storage";
import { bytesOf, fileOf, photograph, png, uploadOf } from "./file-fixture";
import { zipOf } from "./zip-fixture";

afterAll(disconnect);

const problemOf = async (kind: "DOCUMENT" | "PICTURE", file: File) => {
  const checked = await checkUpload(kind, file);
  return "problem" in checked ? checked.problem : `taken as ${checked.type}`;
};

describe("a picture", () => {
  test("is turned upright, made smaller and loses all that its camera wrote", async () => {
    const given = await photograph(3000, 2000);
    expect((await sharp(given).metadata()).exif).toBeDefined();
    expect(given.includes("Kamera")).toBe(true);
    const stored = await uploadOf("PICTURE", fileOf("Bridge.JPG", given));
    // On its side as it was given, so that its height is the longer one.
    expect(stored).toMatchObject({ name: "Bridge.webp", type: "image/webp" });
    expect([stored.width, stored.height]).toEqual([1600, 2400]);
    const [large, small] = [await bytesOf(stored.key), await bytesOf(stored.smallKey ?? "")];
    for (const bytes of [large, small]) {
      const { format, exif, xmp, iptc, icc, orientation } = await sharp(bytes ?? "").metadata();
      expect({ format, exif, xmp, iptc, icc, orientation }).toEqual({ format: "webp" });
      expect(bytes?.includes("Kamera")).toBe(false);
    }
    expect((await sharp(small ?? "").metadata()).width).toBe(stored.smallWidth);
    expect(stored.smallWidth).toBe(800);
  });

  test("that is small stays as large as it is, once", async () => {
    const stored = await uploadOf("PICTURE", fileOf("dot.png", await png()));
    expect(stored).toMatchObject({ width: 40, height: 30, smallKey: null, smallWidth: null });
  });

  test("of each type that is named is read", async () => {
    const plain = sharp(await png(20, 20));
    for (const [name, bytes] of [
      ["a.jpeg", await plain.clone().jpeg().toBuffer()],
      ["a.webp", await plain.clone().webp().toBuffer()],
      ["a.avif", await plain.clone().avif().toBuffer()],
    ] as const) {
      expect(await problemOf("PICTURE", fileOf(name, bytes))).toBe("taken as image/webp");
    }
  });

  test("that unpacks into more than a camera takes is refused before it is unpacked", async () => {
    const bomb = hugePng(30_000, 30_000);
    expect(bomb.length).toBeLessThan(2_000_000);
    expect(await problemOf("PICTURE", fileOf("huge.png", bomb))).toContain("64 million points");
  });

  test("that is cut off is refused", async () => {
    const whole = await photograph();
    const half = whole.subarray(0, Math.floor(whole.length / 2));
    expect(await problemOf("PICTURE", fileOf("half.jpg", half))).toContain("is damaged");
  });

  test("drawn as SVG is refused, whatever it calls itself", async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    for (const name of ["a.svg", "a.png"]) {
      expect(await problemOf("PICTURE", fileOf(name, svg))).toContain("not a picture");
      expect(await problemOf("PICTURE", fileOf(name, `<?xml version="1.0"?>${svg}`))).toContain(
        "not a picture",
      );
    }
    expect(await problemOf("DOCUMENT", fileOf("a.svg", svg))).toContain("called .svg");
  });
});

describe("a document", () => {
  const word = zipOf({
    "[Content_Types].xml":
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    "word/document.xml": "<w:document/>",
  });
  const sheet = zipOf({ mimetype: "application/vnd.oasis.opendocument.spreadsheet" });

  test.each([
    ["report.pdf", "%PDF-1.7\n%âãÏÓ\n1 0 obj", "application/pdf"],
    [
      "report.docx",
      word,
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ],
    ["counts.ods", sheet, "application/vnd.oasis.opendocument.spreadsheet"],
    ["counts.csv", "BMI,count\n21,7\n", "text/csv"],
    ["notes.txt", "\ufeffÉtude, 38 %\r\n", "text/plain"],
    ["page.csv", "<!doctype html><script>alert(1)</script>", "text/csv"],
  ])("%s is taken for what it is", async (name, content, type) => {
    expect(await problemOf("DOCUMENT", fileOf(name, content))).toBe(`taken as ${type}`);
  });

  test("is kept byte for byte, with its fingerprint", async () => {
    const content = "week,missed\n1,38\n";
    const stored = await uploadOf("DOCUMENT", fileOf("../weeks.csv", content));
    expect(stored).toMatchObject({ name: "weeks.csv", bytes: content.length, width: null });
    expect((await bytesOf(stored.key))?.toString()).toBe(content);
  });

  test("that lies about its type is refused, naming both", async () => {
    expect(await problemOf("DOCUMENT", fileOf("report.pdf", await png()))).toBe(
      "This is called .pdf, but it is a PNG picture. Pictures are added on their own",
    );
    expect(await problemOf("DOCUMENT", fileOf("report.pdf", word))).toContain("a Word document");
    expect(await problemOf("DOCUMENT", fileOf("report.docx", zipOf({ a: "b" })))).toContain(
      "a ZIP archive",
    );
    expect(await problemOf("DOCUMENT", fileOf("report.csv", "%PDF-1.7\n"))).toContain("a PDF");
  });

  test("that is nothing, too much or not readable is refused", async () => {
    expect(await problemOf("DOCUMENT", fileOf("a.pdf", ""))).toContain("empty");
    const large = new Uint8Array(10 * 1024 * 1024 + 1).fill(65);
    expect(await problemOf("DOCUMENT", fileOf("a.txt", large))).toContain("the most is 10 MB");
    const windows = new Uint8Array([0xa3, 0x31, 0x2c, 0x32]);
    expect(await problemOf("DOCUMENT", fileOf("a.csv", windows))).toContain("CSV UTF-8");
    expect(await problemOf("DOCUMENT", fileOf("a.csv", "a\0b"))).toContain("not text");
    expect(await problemOf("DOCUMENT", fileOf("a.html", "<html>"))).toContain("called .html");
  });
});

describe("the storage", () => {
  test("takes no key that it has not made", async () => {
    for (const key of ["../../etc/passwd", "", "a".repeat(31), `${"a".repeat(31)}/`]) {
      await expect(storage().read(key)).rejects.toThrow("no key");
      await expect(storage().remove(key)).rejects.toThrow("no key");
    }
  });

  test("has nothing, where nothing was ever put", async () => {
    const empty = folderStorage("/nowhere/at/all");
    expect(await empty.read("a".repeat(32))).toBeNull();
    await empty.remove("a".repeat(32));
    for await (const found of empty.list()) throw new Error(`It lists ${found.key}.`);
  });
});

/** A PNG that says it is enormous, of nothing but zeros. */
function hugePng(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([1, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc((width / 8 + 1) * height);
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
