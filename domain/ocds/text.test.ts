import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { repairMojibake } from "./mojibake";
import { repairLine, repairText } from "./text";

describe("mojibake", () => {
  it.each([
    ["circa Â£131,000,000", "circa £131,000,000"],
    ["â€¢ first â€“ second", "• first – second"],
    ["CafÃ© DÅµr Cymru", "Café Dŵr Cymru"],
    ["Ã‚Â£5, gone wrong twice", "£5, gone wrong twice"],
    ["ï»¿Title", "Title"],
    ["a flag ðŸ”¥ here", "a flag 🔥 here"],
  ])("%j becomes %j", (found, expected) => expect(repairMojibake(found)).toBe(expected));

  it.each([
    "£131",
    "CAFÉ® and CLICHÉ»",
    "Â la carte",
    "Ångström",
    "Süßwaren",
    "ð and â alone",
    "â€",
  ])("%j is right, or uncertain, and stays", (text) => expect(repairMojibake(text)).toBe(text));

  it("leaves text without its signs as it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const clean = text.replace(/[ÂÃÅâïð]/g, "");
        expect(repairMojibake(clean)).toBe(clean);
      }),
    );
  });
});

describe("lost line breaks", () => {
  it.each([
    ["one.rnrnTwo", "one.\n\nTwo"],
    ["Contract SoftwarernrnContract", "Contract Software\n\nContract"],
    ["We return.rnrnReturnrnNext", "We return.\n\nReturn\nNext"],
    ["a modernrnrnSystem.rnEnd", "a modern\n\nSystem.\nEnd"],
    ["Additional information: rnTender", "Additional information:\nTender"],
    [
      "cover.rn      Lot 1 Liability Insurancern      Lot 2",
      "cover.\nLot 1 Liability Insurance\nLot 2",
    ],
    ["for the rnpurchase of", "for the\npurchase of"],
    ["following:\\nOne\\r\\n\\r\\nTwo", "following:\nOne\n\nTwo"],
  ])("%j becomes %j", (found, expected) => expect(repairText(found)).toBe(expected));

  it.each([
    "The modern Northern concern will return to govern Blackburn",
    "See www.rnib.org.uk and info@rnli.org",
    "The rna sample is torn",
    "Files are in C:\\news\\reports",
    "https://example.org/rn/returns?rn=4",
  ])("%j stays", (text) => expect(repairText(text)).toBe(text));

  it("keeps a title on one line", () => {
    expect(repairLine("  One  rnrnTwo\nthree ")).toBe("One Two three");
  });

  it("never leaves what a database cannot store", () => {
    const piece = fc.constantFrom(
      "rn",
      "\\n",
      "Â£",
      "\0",
      "\u0085",
      " ",
      ".",
      "Word",
      "turn",
      "\ud800",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const once = repairText(pieces.join(""));
        expect(once).not.toMatch(/(?!\n)\p{Cc}|\p{Surrogate}/u);
      }),
    );
  });
});
