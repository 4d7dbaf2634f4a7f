import { allSteps } from "../stages";

/** What `npm run proof` sets: `runs` in the tests tries often, and the reading of sealed words leaves nothing out. */
const AT_LENGTH = { PROVEN_PROOF: "1", PROVEN_READ_ALL: "1" };

/**
 * Makes a proof of a stage of `npm test`: the same tests, tried at length.
 *
 * @param name of the stage
 * @param files those of its tests that are meant
 */
export function atLength(name: string, ...files: string[]): (more: string[]) => Promise<boolean> {
  return async (more) => {
    const stage = allSteps.flat(2).find((one) => one.name === name);
    if (!stage) throw new Error(`There is no stage "${name}".`);
    Object.assign(process.env, AT_LENGTH);
    const { passed, failed } = await stage.run([...files, ...more], console.log);
    console.log(`${passed} passed, ${failed} failed`);
    return failed === 0;
  };
}
