/**
 * `npm run proof`: what takes longer than `npm test`, all of it; or `npm run proof -- NAME` for one
 * proof, with what follows handed to it.
 */
import { proofs } from "./lib/proofs/proofs";

const [name, ...more] = process.argv.slice(2);
const chosen = name === undefined ? proofs : proofs.filter((proof) => proof.name === name);

if (chosen.length === 0) {
  console.error(`There is no proof "${name}". There are: ${proofs.map((p) => p.name).join(", ")}.`);
  process.exit(2);
}
const failed: string[] = [];
for (const proof of chosen) {
  console.log(`\n${proof.title}\n`);
  if (!(await proof.run(more))) failed.push(proof.name);
}
console.log(
  `\n${chosen.length - failed.length} held, ${failed.length} did not. ${failed.join(" ")}`,
);
process.exit(failed.length === 0 ? 0 : 1);
