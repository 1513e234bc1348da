/** A host of feeds for tests, on this machine and over real sockets. */

import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

export interface FeedServer {
  /** `http://127.0.0.1:41234/` */
  readonly url: string;
  /** Paths, in the order in which they were asked for. */
  readonly asked: readonly string[];
}

export type Answer = string | ((response: ServerResponse, request: IncomingMessage) => void);

/** Serves these paths as long as one test lives; anything else is missing. */
export async function serveFeeds(answers: Readonly<Record<string, Answer>>): Promise<FeedServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    asked.push(path);
    const answer = answers[path];
    if (answer === undefined) response.writeHead(404).end("<!doctype html>");
    else if (typeof answer === "string") response.writeHead(200).end(answer);
    else answer(response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, asked };
}
