/** Photographs that are published without their metadata, in a real browser: they are shown as they were before. */

import { afterAll, beforeAll, expect, test } from "vitest";
import { measure } from "../../src/build/media/image.ts";
import { asPublished } from "../../src/build/media/published.ts";
import { jpegWith, pngChunk, pngWith, segment, tiffOf } from "../support/image-samples.ts";
import { openStage, type Stage } from "./harness.ts";

const images: Readonly<Record<string, Buffer>> = {
  "turned.jpg": jpegWith([segment(0xe1, "Exif\0\0", tiffOf(6))]),
  "upright.jpg": jpegWith([segment(0xe1, "Exif\0\0", tiffOf(1))]),
  "turned.png": pngWith([pngChunk("eXIf", tiffOf(8))]),
};
const files = new Map<string, Uint8Array>();

let stage: Stage;
beforeAll(async () => {
  for (const [name, image] of Object.entries(images)) {
    const published = await asPublished(image);
    if (published.kind !== "clean") throw new Error(name);
    files.set(`before-${name}`, image).set(`after-${name}`, published.bytes);
    files.set(
      `${name}.html`,
      Buffer.from(`<img src="before-${name}" alt=""><img src="after-${name}" alt="">`),
    );
  }
  stage = await openStage((path) => files.get(path));
});
afterAll(() => stage.close());

test.each(Object.keys(images))("%s is shown as before, in the size that pages give for it", async (name) => {
  const sizes = await stage.visit(`/${name}.html`, {}, ({ page }) =>
    page.evaluate(`Promise.all([...document.images].map(async (image) => {
      await image.decode();
      return [image.naturalWidth, image.naturalHeight];
    }))`),
  );
  const { width, height } = measure(Buffer.from(files.get(`after-${name}`) ?? [])) ?? {};
  expect(sizes).toEqual([
    [width, height],
    [width, height],
  ]);
});
