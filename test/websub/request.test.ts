/** One ping over real sockets, and a hub that misbehaves in each way. */

import { describe, expect, test } from "vitest";
import { type Answer, requestPing } from "../../src/websub/request.ts";
import {
  accepts,
  answers,
  breaksOff,
  deadHub,
  dribbles,
  floods,
  hangs,
  hangsUp,
  speaksNoHttp,
  startHub,
} from "../support/hub-server.ts";

const TOPIC = "https://warta.example/kategori/diplomasi/rss.xml?a=1&b=2";
const NOW = new Date("2026-01-01T00:00:00Z");

function send(hub: string, timeoutMs = 5000): Promise<Answer> {
  return requestPing(hub, TOPIC, { fetch, timeoutMs, now: () => NOW });
}

test("R56: a ping is a POST of a form that names the topic as hubs of each kind read it", async () => {
  const hub = await startHub(accepts);
  expect(await send(`${hub.url}push`)).toEqual({ kind: "accepted", status: 204 });
  const [request] = hub.requests;
  expect(request).toMatchObject({ method: "POST", path: "/push" });
  expect(request?.headers).toMatchObject({
    "content-type": "application/x-www-form-urlencoded",
    "user-agent": "siar",
  });
  expect([...(request?.form ?? [])]).toEqual([
    ["hub.mode", "publish"],
    ["hub.url", TOPIC],
    ["hub.topic", TOPIC],
  ]);
});

describe("a status of 2xx is success, whatever comes with it", () => {
  test.each([
    ["200 with a page", answers(200, "<h1>Thank you</h1>")],
    ["202", answers(202)],
    ["200 that is cut", breaksOff(200, "Tha")],
    ["200 that never ends", dribbles(200, "Tha")],
  ])("%s", async (_what, behaviour) => {
    expect((await send((await startHub(behaviour)).url)).kind).toBe("accepted");
  });
});

describe("a hub that misbehaves", () => {
  test("refuses the connection", async () => {
    expect(await send(await deadHub())).toEqual({
      kind: "unreachable",
      reason: "Nothing takes connections there.",
    });
  });

  test("hangs: the time-out ends it", async () => {
    expect(await send((await startHub(hangs)).url, 50)).toEqual({ kind: "silent" });
  });

  test("closes the connection before it answers", async () => {
    expect(await send((await startHub(hangsUp)).url)).toEqual({
      kind: "unreachable",
      reason: "It closed the connection before it answered.",
    });
  });

  test("does not speak HTTP", async () => {
    expect(await send((await startHub(speaksNoHttp)).url)).toEqual({
      kind: "unreachable",
      reason: "What answers there does not speak HTTP.",
    });
  });

  test("closes the connection within what it says: its beginning is kept", async () => {
    expect(await send((await startHub(breaksOff(500, "Out of ord"))).url)).toEqual({
      kind: "busy",
      status: 500,
      said: "Out of ord",
    });
  });

  test("says without end: no more is read than is shown", async () => {
    const sent = { bytes: 0 };
    const answer = await send((await startHub(floods(503, sent))).url);
    expect(answer).toMatchObject({ kind: "busy", status: 503 });
    expect("said" in answer && answer.said).toHaveLength(4096);
    expect(sent.bytes).toBeLessThan(50_000_000);
  });

  test.each([
    ["a page", "<html><head></head><body><h1>400</h1>\n<p>No such\ttopic</p>", "400 No such topic"],
    ["controls", "a\u0000b\u001b[31mc\u202ed", "a b [31mc d"],
    ["bytes that are no text", Uint8Array.of(0x61, 0xff, 0xfe, 0x62), "a b"],
    ["nothing", "", ""],
  ])("says %s: one clean line is kept", async (_what, body, said) => {
    expect(await send((await startHub(answers(400, body))).url)).toEqual({
      kind: "refused",
      status: 400,
      said,
    });
  });
});

describe("statuses", () => {
  test.each([400, 401, 403, 404, 405, 410, 422, 300, 304])(
    "%i: asking again would not help",
    async (status) => {
      expect(await send((await startHub(answers(status))).url)).toMatchObject({ kind: "refused", status });
    },
  );

  test.each([408, 429, 500, 502, 503, 504])("%i: asking again may help", async (status) => {
    expect(await send((await startHub(answers(status))).url)).toEqual({ kind: "busy", status, said: "" });
  });

  test.each([
    ["120", 120_000],
    ["Thu, 01 Jan 2026 00:00:30 GMT", 30_000],
    ["Wed, 31 Dec 2025 00:00:00 GMT", 0],
    ["soon", undefined],
  ])("Retry-After: %s is heard (RFC 9110 §10.2.3)", async (header, waitMs) => {
    const hub = await startHub(answers(429, "", { "retry-after": header }));
    expect(await send(hub.url)).toEqual({
      kind: "busy",
      status: 429,
      said: "",
      ...(waitMs !== undefined && { waitMs }),
    });
  });
});

describe("redirects", () => {
  test.each([307, 308])("%i is followed with the same method and form", async (status) => {
    const hub = await startHub(answers(status, "Elsewhere", { location: "/there?x=1" }), accepts);
    expect(await send(hub.url)).toEqual({ kind: "accepted", status: 204 });
    expect(hub.requests[1]).toMatchObject({ method: "POST", path: "/there?x=1" });
    expect(hub.requests[1]?.form.get("hub.url")).toBe(TOPIC);
  });

  test.each([301, 302, 303])("%i is not followed; the new address is told", async (status) => {
    const hub = await startHub(answers(status, "", { location: "../new" }));
    expect(await send(`${hub.url}old/`)).toEqual({ kind: "moved", status, to: `${hub.url}new` });
    expect(hub.requests).toHaveLength(1);
  });

  test("an address that leads nowhere is told as none", async () => {
    expect(await send((await startHub(answers(301))).url)).toEqual({ kind: "moved", status: 301, to: "" });
  });

  test("a loop ends after five", async () => {
    const hub = await startHub(answers(307, "", { location: "/" }));
    expect(await send(hub.url)).toMatchObject({ kind: "misled", status: 307 });
    expect(hub.requests).toHaveLength(6);
  });

  test("one that leads to http elsewhere is not followed", async () => {
    const hub = await startHub(answers(308, "", { location: "http://hub.example/" }));
    expect(await send(hub.url)).toMatchObject({ kind: "misled", status: 308 });
  });

  test("the time-out is for all of it", async () => {
    const hub = await startHub(answers(307, "", { location: "/a" }), hangs);
    expect(await send(hub.url, 100)).toEqual({ kind: "silent" });
  });
});
