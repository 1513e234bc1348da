import { describe, expect, test } from "vitest";
import { whatElse } from "../../../src/build/media/content.ts";
import { type Accept, endingsFor, kindOf } from "../../../src/build/media/kinds.ts";
import { PLAIN } from "../../support/image-samples.ts";
import { mediaFile, wavOf } from "../../support/media-files.ts";

/** A file of an archive, stored: its local header is all that is looked at. */
function archiveOf(name: string, content: string): Buffer {
  const header = Buffer.alloc(30);
  header.write("PK\x03\x04\n", "latin1");
  header.writeUInt32LE(content.length, 18);
  header.writeUInt32LE(content.length, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, Buffer.from(name + content), Buffer.from("PK\x05\x06"), Buffer.alloc(18)]);
}

const found = async (ending: string, bytes: Buffer | string): Promise<string | undefined> => {
  const kind = kindOf(ending, "file");
  if (!kind) throw new Error(ending);
  return whatElse(typeof bytes === "string" ? Buffer.from(bytes, "latin1") : bytes, kind);
};

describe("D20: a file holds what its name says", () => {
  test.each<[string, Buffer | string]>([
    [".mp3", mediaFile("briefing.mp3")],
    [".m4a", mediaFile("briefing.m4a")],
    [".m4a", mediaFile("clip.mp4")],
    [".ogg", mediaFile("briefing.ogg")],
    [".oga", mediaFile("briefing.ogg")],
    [".opus", mediaFile("briefing.ogg")],
    [".wav", wavOf(1)],
    [".mp4", mediaFile("clip.mp4")],
    [".mp4", mediaFile("briefing.m4a")],
    [".mov", mediaFile("clip-with-location.mov")],
    [".webm", mediaFile("clip.webm")],
    [".pdf", "%PDF-1.7\n"],
    [".zip", archiveOf("a.txt", "a")],
    [".epub", archiveOf("mimetype", "application/epub+zip")],
    [".vtt", "WEBVTT\n\n00:00.000 --> 00:01.000\nHalo\n"],
    [".vtt", "\xef\xbb\xbfWEBVTT"],
    [".srt", "1\n00:00:00,000 --> 00:00:01,000\nHalo\n"],
    [".srt", "\xef\xbb\xbf\r\n1\r\n00:00:00.000 --> 00:00:01.000\r\nHalo\r\n"],
    [".json", '{"version":"1.2.0","chapters":[]}'],
    [".json", '\xef\xbb\xbf{"version":"1.2.0","chapters":[]}'],
    [".txt", "BM is how a bitmap begins, and a text may."],
    [".txt", "\xff\xfeH\0i\0"],
    [".csv", "ID3,MZ\n1,2\n"],
  ])("%s", async (ending, bytes) => {
    expect(await found(ending, bytes)).toBeUndefined();
  });

  test.each<[string, Buffer | string, string]>([
    [".mp3", mediaFile("briefing.ogg"), "audio/ogg"],
    [".mp3", "<!doctype html><script>", "something else"],
    [".wav", mediaFile("briefing.mp3"), "audio/mpeg"],
    [".mp4", mediaFile("clip.webm"), "video/webm"],
    [".webm", mediaFile("clip.mp4"), "video/mp4"],
    [".mov", mediaFile("clip.mp4"), "video/mp4"],
    [".pdf", PLAIN.png, "image/png"],
    [".pdf", "<svg/>", "something else"],
    [".epub", archiveOf("a.txt", "a"), "application/zip"],
    [".vtt", "1\n00:00:00,000 --> 00:00:01,000\n", "something else"],
    [".vtt", "WEBVTTX", "something else"],
    [".srt", "WEBVTT\n", "text/vtt"],
    [".srt", "Chapter 1 at 00:00:00,000", "something else"],
    [".json", "{chapters: []}", "something else"],
    [".json", '"\xff"', "something else"],
    [".txt", PLAIN.png, "image/png"],
    [".csv", "a,\0b", "something else"],
  ])("%s that does not is told by what it is", async (ending, bytes, other) => {
    expect(await found(ending, bytes)).toBe(other);
  });
});

describe("what may stand where", () => {
  test.each<[string, Accept, boolean]>([
    [".png", "image", true],
    [".png", "file", true],
    [".png", "recording", false],
    [".mp3", "recording", true],
    [".mp3", "file", true],
    [".mp3", "image", false],
    [".pdf", "file", true],
    [".pdf", "recording", false],
    [".svg", "file", false],
    [".html", "file", false],
    ["", "file", false],
  ])("%s where %s is wanted: %s", (ending, accept, will) => {
    expect(kindOf(ending, accept) !== undefined).toBe(will);
    expect(endingsFor(accept).split(" ").includes(ending)).toBe(will);
  });
});
