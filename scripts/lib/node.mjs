import { existsSync } from "node:fs";
import { join } from "node:path";
import { root } from "./paths.mjs";

const oldestThatRunsIt = 22;

/**
 * The Node.js that runs the programs: the one among the packages, or where there is none for this
 * machine the one that runs now, if it is new enough.
 */
export function nodePath() {
  const folder = join(root, "node_modules", `node-${platformName()}-${process.arch}`, "bin");
  const packaged = join(folder, process.platform === "win32" ? "node.exe" : "node");
  if (existsSync(packaged)) return packaged;
  if (Number.parseInt(process.versions.node, 10) >= oldestThatRunsIt) return process.execPath;
  throw new Error(
    `There is no packaged Node.js for ${process.platform} on ${process.arch}, and this one is ${process.version}. Install Node.js 24 and try again.`,
  );
}

function platformName() {
  return process.platform === "win32" ? "win" : process.platform;
}
