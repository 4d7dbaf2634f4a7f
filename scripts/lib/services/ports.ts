import { createServer } from "node:net";

/** A port of the loopback address that nobody uses now. */
export async function freePort(): Promise<number> {
  return listenOnce(0);
}

/** Whether a port of the loopback address, or of the host given, can be listened on. */
export async function isFree(port: number, host = "127.0.0.1"): Promise<boolean> {
  try {
    await listenOnce(port, host);
    return true;
  } catch {
    return false;
  }
}

/** The port that was used before if it is still free, else another free one. */
export async function sameOrFreePort(before: number | undefined): Promise<number> {
  return before !== undefined && (await isFree(before)) ? before : freePort();
}

function listenOnce(port: number, host: string | undefined = "127.0.0.1"): Promise<number> {
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
