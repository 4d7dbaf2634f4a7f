/**
 * A plugin of Stryker's: sentences are not mutated. They tell people why something is refused, and
 * guard nothing. Names are: the name of a state, a part or a role is one word.
 */
const words = {
  shouldIgnore(path) {
    const { node } = path;
    const text = path.isStringLiteral()
      ? node.value
      : path.isTemplateLiteral()
        ? node.quasis.map(({ value }) => value.raw).join("x")
        : "";
    return /\p{L}.*\s/u.test(text) ? "Words guard nothing." : undefined;
  },
};

export const strykerPlugins = [{ kind: "Ignore", name: "words", value: words }];
