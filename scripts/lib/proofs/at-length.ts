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
  return runStage(AT_LENGTH, name, files);
}

/** The officer's journey where passkeys are required: `become` signs everybody in by one of their own. */
export const withPasskeys = runStage({ PROVEN_PASSKEYS: "1" }, "browser", [
  "officer",
  "--project=js",
]);

function runStage(env: Readonly<Record<string, string>>, name: string, files: readonly string[]) {
  return async (more: string[]): Promise<boolean> => {
    const stage = allSteps.flat(2).find((one) => one.name === name);
    if (!stage) throw new Error(`There is no stage "${name}".`);
    const before = { ...process.env };
    Object.assign(process.env, env);
    const { passed, failed } = await stage.run([...files, ...more], console.log);
    for (const key of Object.keys(env)) delete process.env[key];
    Object.assign(process.env, before);
    console.log(`${passed} passed, ${failed} failed`);
    return failed === 0;
  };
}
