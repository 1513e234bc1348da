import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asPublished } from "../../../src/build/media/published.ts";
import { readRecording } from "../../../src/build/media/recording.ts";
import { box, joined, number32 } from "../../support/image-samples.ts";
import { filmWith, mediaFile, wavOf } from "../../support/media-files.ts";

describe("a recording says of itself how long it is, in whole seconds, and how wide and high", () => {
  test.each<[string, Buffer, string, object]>([
    ["MP3", mediaFile("briefing.mp3"), "audio/mpeg", { mediaType: "audio/mpeg", durationSeconds: 2 }],
    ["M4A", mediaFile("briefing.m4a"), "audio/mp4", { mediaType: "audio/mp4", durationSeconds: 2 }],
    ["Ogg", mediaFile("briefing.ogg"), "audio/ogg", { mediaType: "audio/ogg", durationSeconds: 2 }],
    ["WAV of 2 s", wavOf(2), "audio/wav", { mediaType: "audio/wav", durationSeconds: 2 }],
    ["WAV of 75 s", wavOf(75), "audio/wav", { mediaType: "audio/wav", durationSeconds: 75 }],
    ["WAV of half a second", wavOf(0.5), "audio/wav", { mediaType: "audio/wav", durationSeconds: 1 }],
    [
      "MP4",
      mediaFile("clip.mp4"),
      "video/mp4",
      { mediaType: "video/mp4", durationSeconds: 2, width: 64, height: 36 },
    ],
    [
      "MP4 that is to be turned by a quarter",
      mediaFile("clip-turned.mp4"),
      "video/mp4",
      { mediaType: "video/mp4", durationSeconds: 2, width: 36, height: 64 },
    ],
    [
      "WebM",
      mediaFile("clip.webm"),
      "video/webm",
      { mediaType: "video/webm", durationSeconds: 2, width: 64, height: 36 },
    ],
  ])("%s", async (_, bytes, mediaType, facts) => {
    expect(await readRecording(bytes, mediaType)).toEqual(facts);
  });

  test.each<[string, Buffer, string, string]>([
    ["MP4", mediaFile("briefing.m4a"), "video/mp4", "audio/mp4"],
    ["WebM", mediaFile("briefing.webm"), "video/webm", "audio/webm"],
  ])("%s without a picture is sound, whatever its ending says", async (_, bytes, named, mediaType) => {
    expect(await readRecording(bytes, named)).toEqual({ mediaType, durationSeconds: 2 });
  });

  test("a film whose header leaves the duration open, as live ones do, has none", async () => {
    const film = mediaFile("clip.mp4");
    film.fill(0, film.indexOf("mvhd") + 20, film.indexOf("mvhd") + 24);
    expect(await readRecording(film, "video/mp4")).toEqual({ mediaType: "video/mp4", width: 64, height: 36 });
  });

  test("of fragments the duration stands in a box of its own (ISO/IEC 14496-12 §8.8.2)", async () => {
    const film = filmWith(box("mvex", box("mehd", number32(0), number32(7000))));
    film.fill(0, film.indexOf("mvhd") + 20, film.indexOf("mvhd") + 24);
    expect(await readRecording(film, "video/mp4")).toMatchObject({ durationSeconds: 7 });
  });
});

describe("a damaged recording is none, and nothing throws", () => {
  test.each<[string, Buffer, string]>([
    ["an MP4 that is cut off", mediaFile("clip.mp4").subarray(0, 1200), "video/mp4"],
    ["an MP4 without a track", joined([box("ftyp", "isom\0\0\0\0"), box("moov", box("free"))]), "video/mp4"],
    ["an M4A that is cut off", mediaFile("briefing.m4a").subarray(0, 100), "audio/mp4"],
    ["an Ogg that is cut off", mediaFile("briefing.ogg").subarray(0, 60), "audio/ogg"],
    ["a WebM that is cut off", mediaFile("clip.webm").subarray(0, 300), "video/webm"],
    ["an MP3 of a tag alone", Buffer.from("ID3\x03\0\0\0\0\0\0", "latin1"), "audio/mpeg"],
    ["text", Buffer.from("no sound at all"), "audio/mpeg"],
    ["nothing", Buffer.alloc(0), "audio/ogg"],
  ])("%s", async (_, bytes, mediaType) => {
    expect(await readRecording(bytes, mediaType)).toBeUndefined();
  });

  test("any damage ends in a verdict", async () => {
    const files: readonly (readonly [string, string])[] = [
      ["briefing.mp3", "audio/mpeg"],
      ["briefing.m4a", "audio/mp4"],
      ["briefing.ogg", "audio/ogg"],
      ["clip.mp4", "video/mp4"],
      ["clip.webm", "video/webm"],
    ];
    const changes = fc.array(fc.tuple(fc.nat(3000), fc.nat(255)), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), changes, async ([name, mediaType], damages) => {
        const bytes = mediaFile(name);
        for (const [at, value] of damages) if (at < bytes.length) bytes[at] = value;
        const facts = await readRecording(bytes, mediaType);
        expect(facts?.durationSeconds ?? 1).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });
});

describe("a film that tells where it was recorded is not published", () => {
  const place = "+51.7300+036.1900/";
  const key = "com.apple.quicktime.location.ISO6709";
  test.each<[string, Buffer]>([
    ["MP4 that ffmpeg wrote", mediaFile("clip-with-location.mp4")],
    ["QuickTime with keys that ffmpeg wrote", mediaFile("clip-with-location.mov")],
    ["user data of a phone", filmWith(box("udta", box("\u00a9xyz", "\0\x12\x15\xc7", place)))],
    ["user data of a track", filmWith(box("trak", box("udta", box("\u00a9xyz", place))))],
    ["user data of 3GPP", filmWith(box("udta", box("loci", "\0\0\0\0")))],
    ["user data that are no boxes", filmWith(box("udta", "????\u00a9xyz", place))],
    ["metadata with keys", filmWith(box("meta", box("keys", "\0\0\0\0\0\0\0\x01", box("mdta", key))))],
    [
      "XMP",
      joined([mediaFile("clip.mp4"), box("uuid", "0123456789abcdef", '<x exif:GPSLatitude="51,43.8N"/>')]),
    ],
    ...["gpmd", "camm", "djmd"].map((type): [string, Buffer] => [
      `a track ${type} of an action camera, phone or drone`,
      filmWith(
        box("trak", box("mdia", box("minf", box("stbl", box("stsd", "\0\0\0\0\0\0\0\x01", box(type)))))),
      ),
    ]),
  ])("%s", async (_, film) => {
    expect(await asPublished(film)).toEqual({ kind: "location" });
  });

  test.each<[string, Buffer]>([
    ["MP4", mediaFile("clip.mp4")],
    ["WebM", mediaFile("clip.webm")],
    [
      "MP4 whose description speaks of a location",
      filmWith(box("udta", box("meta", "\0\0\0\0", "on location in Kursk"))),
    ],
    [
      "MP4 whose sound happens to hold the letters",
      joined([mediaFile("clip.mp4"), box("mdat", "\u00a9xyz")]),
    ],
  ])("others are, as they are: %s", async (_, film) => {
    expect(await asPublished(film)).toEqual({ kind: "clean", bytes: film });
  });
});
