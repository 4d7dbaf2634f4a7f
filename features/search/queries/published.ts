import { CHALLENGE } from "@/domain/challenge/states";
import { statesWhere } from "@/domain/lifecycle";
import {
  type DocumentId,
  documentId,
  parseDocumentId,
  type SearchType,
} from "@/domain/search/document";
import { STORY } from "@/domain/story/states";
import type { Reader } from "@/lib/database";

type Only = { id?: { in: string[] } };
type ListPublic = (reader: Reader, only: Only) => Promise<{ id: string }[]>;

const select = { id: true } as const;

const PUBLIC: Readonly<Record<SearchType, ListPublic>> = {
  supplier: (reader, only) =>
    reader.organisation.findMany({
      where: {
        ...only,
        kind: "SUPPLIER",
        mergedIntoId: null,
        OR: [
          { profile: { state: "PUBLISHED", versions: { some: {} } } },
          { claimed: false, noticeAwards: { some: {} } },
        ],
      },
      select,
    }),
  "case-study": (reader, only) =>
    reader.caseStudy.findMany({ where: { ...only, state: "PUBLISHED" }, select }),
  story: (reader, only) =>
    reader.story.findMany({
      where: { ...only, state: { in: statesWhere(STORY, "public") } },
      select,
    }),
  challenge: (reader, only) =>
    reader.challenge.findMany({
      where: {
        ...only,
        OR: [{ state: { in: statesWhere(CHALLENGE, "public") } }, { engagement: { isNot: null } }],
      },
      select,
    }),
  notice: (reader, only) => reader.notice.findMany({ where: only, select }),
};

/** The ids of everything of a type that the public may see, by the rows as they are now. */
export async function publicSubjects(reader: Reader, type: SearchType): Promise<string[]> {
  return (await PUBLIC[type](reader, {})).map(({ id }) => id);
}

/** Those of the documents whose rows are public now. */
export async function stillPublic(
  reader: Reader,
  ids: readonly string[],
): Promise<Set<DocumentId>> {
  const subjects = new Map<SearchType, string[]>();
  for (const parsed of ids.map(parseDocumentId)) {
    if (parsed) subjects.set(parsed.type, [...(subjects.get(parsed.type) ?? []), parsed.subjectId]);
  }
  const found = await Promise.all(
    [...subjects].map(async ([type, wanted]) => {
      const rows = await PUBLIC[type](reader, { id: { in: wanted } });
      return rows.map(({ id }) => documentId(type, id));
    }),
  );
  return new Set(found.flat());
}
