/** A small host for tests: serves files as a static host does, `index.html` of folders and `404.html` included. */

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface Served {
  /** `http://127.0.0.1:41234`, without a slash at its end. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** The bytes of a file by its path, `en/index.html`; `undefined` where there is none. */
export type Files = (path: string) => Uint8Array | undefined;

/** `prefix` is the path that the base URL carries, `/repo/`. */
export async function serveFiles(files: Files, prefix = "/"): Promise<Served> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://host").pathname);
    const name = path.startsWith(prefix) ? path.slice(prefix.length) : undefined;
    const found = name === undefined ? undefined : lookUp(name, files);
    const body = found?.bytes ?? files("404.html") ?? "";
    response.writeHead(found ? 200 : 404, { "content-type": typeOf(found?.path ?? "404.html") });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function lookUp(name: string, files: Files): { path: string; bytes: Uint8Array } | undefined {
  const path = name === "" || name.endsWith("/") ? `${name}index.html` : name;
  const bytes = files(path);
  return bytes && { path, bytes };
}

const TYPES: ReadonlyMap<string, string> = new Map([
  ["html", "text/html; charset=utf-8"],
  ["css", "text/css; charset=utf-8"],
  ["xml", "application/xml"],
  ["json", "application/json"],
  ["opml", "text/x-opml"],
  ["txt", "text/plain; charset=utf-8"],
  ["png", "image/png"],
  ["jpg", "image/jpeg"],
  ["webp", "image/webp"],
  ["svg", "image/svg+xml"],
]);

function typeOf(path: string): string {
  return TYPES.get(path.slice(path.lastIndexOf(".") + 1)) ?? "application/octet-stream";
}
