/** A WebSub hub for tests, on this machine and over real sockets, that behaves as each test tells it to. */

import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

export interface HubRequest {
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly form: URLSearchParams;
}

export interface Hub {
  /** `http://127.0.0.1:41234/` */
  readonly url: string;
  /** In the order in which they came. */
  readonly requests: readonly HubRequest[];
  /** `hub.url` of each request. */
  readonly topics: () => readonly string[];
}

/** What the hub does with one request. */
export type Behaviour = (response: ServerResponse, request: HubRequest) => void;

/** A hub that lives as long as one test: it does these things one after another, and the last one from then on. */
export async function startHub(...behaviours: readonly Behaviour[]): Promise<Hub> {
  const requests: HubRequest[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const { method, url, headers } = request;
    const one = { method, path: url, headers, form: new URLSearchParams(body) };
    requests.push(one);
    (behaviours[requests.length - 1] ?? behaviours.at(-1) ?? accepts)(response, one);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  const { port } = server.address() as AddressInfo;
  const topics = (): readonly string[] => requests.map(({ form }) => form.get("hub.url") ?? "");
  return { url: `http://127.0.0.1:${port}/`, requests, topics };
}

/** An address at which nothing listens any more. */
export async function deadHub(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return `http://127.0.0.1:${port}/`;
}

export const accepts: Behaviour = (response) => response.writeHead(204).end();

/** Takes the request and never says a word. */
export const hangs: Behaviour = () => {};

/** Closes the connection before it has answered. */
export const hangsUp: Behaviour = (response) => void response.socket?.destroy();

/** What comes back is no HTTP. */
export const speaksNoHttp: Behaviour = (response) =>
  void response.socket?.end("220 mail.example ESMTP\r\n\r\n");

export function answers(
  status: number,
  body: string | Uint8Array = "",
  headers: Readonly<Record<string, string>> = {},
): Behaviour {
  return (response) => response.writeHead(status, headers).end(body);
}

/** Promises more bytes than it sends, and closes the connection between. */
export function breaksOff(status: number, body: string): Behaviour {
  return (response) => {
    response.writeHead(status, { "content-length": "1000" });
    response.write(body, () => response.socket?.destroy());
  };
}

/** Sends the status and some words, and never ends. */
export function dribbles(status: number, body: string): Behaviour {
  return (response) => void response.writeHead(status).write(body);
}

/** Sends without end, as fast as it is taken, and notes how much that was. */
export function floods(status: number, sent: { bytes: number }): Behaviour {
  const chunk = "x".repeat(65_536);
  return (response) => {
    response.writeHead(status);
    const pour = (): void => {
      while (!response.destroyed && response.write(chunk)) sent.bytes += chunk.length;
      if (!response.destroyed) response.once("drain", pour);
    };
    pour();
  };
}
