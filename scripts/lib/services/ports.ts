import { createServer } from "node:net";

/** A port of the loopback address that nobody uses now. */
export async function freePort(): Promise<number> {
  return listenOnce(0, "127.0.0.1");
}

/**
 * Whether a port can be listened on.
 *
 * @param host an address of this machine; one that it does not have takes no port
 * @returns null when it can, or else the reason: it is taken, or needs rights that are not there
 */
export async function portProblem(port: number, host: string): Promise<"taken" | "denied" | null> {
  try {
    await listenOnce(port, host);
    return null;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    if (code === "EACCES") return "denied";
    return code === "EADDRINUSE" ? "taken" : null;
  }
}

/** The port that was used before if it is still free, else another free one. */
export async function sameOrFreePort(before: number | undefined): Promise<number> {
  const same = before !== undefined && (await portProblem(before, "127.0.0.1")) === null;
  return same ? before : freePort();
}

function listenOnce(port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      const taken = typeof address === "object" && address ? address.port : port;
      server.close(() => resolve(taken));
    });
  });
}
