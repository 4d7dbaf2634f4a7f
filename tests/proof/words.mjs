/**
 * A plugin of Stryker's: sentences are not mutated. They tell people why something is refused, and
 * guard nothing. Names are: the name of a state, a part or a role is one word.
 */
const words = {
  shouldIgnore(path) {
    const { node } = path;
    const says = isSentence(node) || (path.isObjectExpression() && saysOnly(node));
    return says ? "Words guard nothing." : undefined;
  },
};

function isSentence(node) {
  if (node.type === "StringLiteral") return isText(node.value);
  if (node.type !== "TemplateLiteral") return false;
  return isText(node.quasis.map(({ value }) => value.raw).join("x"));
}

function isText(text) {
  return /\p{Letter}.*\s|\s.*\p{Letter}/u.test(text);
}

/** `{ error: … }`: what a schema says of a field. */
function saysOnly({ properties }) {
  return properties.length === 1 && properties[0].key?.name === "error";
}

export const strykerPlugins = [{ kind: "Ignore", name: "words", value: words }];
