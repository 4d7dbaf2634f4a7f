/** What an address asks for behind its question mark, as the framework gives it. */
export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** The same for a page that takes each once: of one that comes several times the first counts. */
export async function single(params: SearchParams): Promise<Partial<Record<string, string>>> {
  return Object.fromEntries(
    Object.entries(await params).flatMap(([name, value]) => {
      const [first] = [value].flat();
      return first === undefined ? [] : [[name, first]];
    }),
  );
}
