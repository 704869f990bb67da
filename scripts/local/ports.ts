import { createServer } from "node:net";

const TRIES = 50;

/** Whether nothing on this machine listens on the port, on any of its addresses. */
function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) =>
      resolve(error.code === "EAFNOSUPPORT" || error.code === "EADDRNOTAVAIL"),
    );
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** The preferred port, so that bookmarks keep working, or the next free one. */
export async function findPort(preferred: number): Promise<number> {
  for (let port = preferred; port < preferred + TRIES; port++) {
    if ((await isFree(port, "0.0.0.0")) && (await isFree(port, "::"))) return port;
  }
  throw new Error(`Ports ${preferred} to ${preferred + TRIES - 1} are all taken.`);
}
