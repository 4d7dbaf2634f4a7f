import { listWords } from "../format/words";

/** What a public body lets a supplier use, outside of the case study, of what it confirmed. */
export const PERMISSIONS = ["FACT", "NAME", "FIGURES", "QUOTE"] as const;
export type Permission = (typeof PERMISSIONS)[number];

export const PERMISSION_WORDS: Readonly<Record<Permission, string>> = {
  FACT: "that it did this work, and that it was confirmed",
  NAME: "the public body’s name",
  FIGURES: "the figures that were confirmed",
  QUOTE: "the sentence below, as a quotation",
};

export interface GivenPermission {
  permissions: readonly Permission[];
  quote: string;
  /** When it was given, or changed last; null where nothing was ever said of it. */
  permittedAt: Date | null;
}

export const NOTHING_PERMITTED: GivenPermission = {
  permissions: [],
  quote: "",
  permittedAt: null,
};

/**
 * What a permission lacks to be of use; empty where nothing does.
 * @returns messages by field.
 */
export function permissionProblems({
  permissions,
  quote,
}: Pick<GivenPermission, "permissions" | "quote">): Record<string, string[]> {
  const problems: Record<string, string[]> = {};
  if (permissions.length > 0 && !permissions.includes("FACT")) {
    problems.permissions = [
      "Tick that they did this work as well: nothing else can be told without it",
    ];
  }
  if (permissions.includes("QUOTE") && quote === "") {
    problems.quote = ["Write the sentence that they may quote, or do not permit a quotation"];
  }
  if (!permissions.includes("QUOTE") && quote !== "") {
    problems.quote = ["Permit the quotation as well, or take the sentence out"];
  }
  return problems;
}

export function permits({ permissions }: GivenPermission, ...wanted: Permission[]): boolean {
  return wanted.every((one) => permissions.includes(one));
}

/** The permission that counts among the answers of a body: the one given or changed last. */
export function latestPermission(permissions: readonly GivenPermission[]): GivenPermission {
  const answered = permissions.filter(({ permittedAt }) => permittedAt !== null);
  const time = ({ permittedAt }: GivenPermission) => permittedAt?.getTime() ?? 0;
  return answered.toSorted((one, other) => time(other) - time(one))[0] ?? NOTHING_PERMITTED;
}

/** What a supplier may use, as a sentence to it. */
export function sayPermissions(permissions: readonly Permission[]): string {
  if (permissions.length === 0) {
    return "Nothing of it may be used outside of your case study.";
  }
  const words = permissions.map((one) => (one === "QUOTE" ? "a quotation" : PERMISSION_WORDS[one]));
  return `You may use, outside of your case study: ${listWords(words)}.`;
}
