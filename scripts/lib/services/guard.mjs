/**
 * Stands between the supervisor and one part. It starts what the supervisor's first message names,
 * and ends it when told to, or when the supervisor is gone for whatever reason (even `kill -9`):
 * the operating system closes the channel, and that is the sign.
 */
import { spawn } from "node:child_process";

/** @type {import("node:child_process").ChildProcess | undefined} */
let child;
let spec;
let stopping = false;

process.on("message", (message) => {
  if (message.start) start(message.start);
  else stop();
});
process.on("disconnect", stop);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);

function start(wanted) {
  spec = wanted;
  child = spawn(spec.command, spec.args, {
    cwd: spec.cwd,
    env: spec.env,
    uid: spec.uid,
    gid: spec.gid,
    stdio: spec.ipc ? ["ignore", "inherit", "inherit", "ipc"] : ["ignore", "inherit", "inherit"],
    // A process group of its own, so that a terminal's Ctrl-C does not reach it before its turn.
    detached: process.platform !== "win32",
    windowsHide: true,
  });
  child.on("spawn", () => report({ pid: child.pid }));
  child.on("error", (error) => leave({ error: error.message }));
  child.on("exit", (code, signal) => leave({ code, signal }));
}

function stop() {
  if (stopping) return;
  stopping = true;
  if (!child) process.exit();
  child.kill(spec.stopSignal);
  setTimeout(killGroup, spec.graceMs);
}

function leave(outcome) {
  killGroup();
  report({ exit: outcome });
  if (process.connected) process.disconnect();
  process.exit();
}

/** Ends whatever the part left behind in its process group. */
function killGroup() {
  if (!child?.pid) return;
  try {
    process.kill(process.platform === "win32" ? child.pid : -child.pid, "SIGKILL");
  } catch (error) {
    if (error.code !== "ESRCH" && error.code !== "EPERM") throw error;
  }
}

function report(message) {
  if (process.connected) process.send(message, ignoreClosedChannel);
}

function ignoreClosedChannel() {
  // The supervisor went away while this was being said; `disconnect` deals with that.
}
