import { describe, expect, test } from "vitest";
import { type FileRole, mediaTypeOf } from "../../src/feeds/media-type.ts";

describe("R31: the media type of a file", () => {
  test.each<[string, FileRole, string | undefined, string]>([
    ["https://h.example/a.mp3", "audio", undefined, "audio/mpeg"],
    ["https://h.example/a.MP3?x=.png", "audio", undefined, "audio/mpeg"],
    ["https://h.example/a.jpg", "image", undefined, "image/jpeg"],
    ["https://h.example/a.svg", "image", undefined, "image/svg+xml"],
    ["https://h.example/a.mp4", "audio", undefined, "audio/mp4"],
    ["https://h.example/a.mp4", "file", undefined, "video/mp4"],
    ["https://h.example/a.ogg", "video", undefined, "video/ogg"],
    ["https://h.example/a", "audio", undefined, "audio/mpeg"],
    ["https://h.example/a", "image", undefined, ""],
    ["https://h.example/a", "file", undefined, "application/octet-stream"],
    ["https://h.example/a.png", "image", "image/webp", "image/webp"],
    ["https://h.example/a.png", "image", "image/jpg", "image/jpeg"],
    ["https://h.example/a.mp3", "file", "audio/mp3", "audio/mpeg"],
    ["https://h.example/a.mp3", "file", "mp3", "audio/mpeg"],
  ])("of %s as %s, stated as %s, is %s", (url, role, stated, type) => {
    expect(mediaTypeOf(url, role, stated)).toBe(type);
  });
});
