/** Patterns of addresses as the manuals of other programs define them, in siar's words. */

import { describe, expect, test } from "vitest";
import {
  hexoPattern,
  hugoPattern,
  jekyllPattern,
  pelicanPattern,
  plainPattern,
} from "../../src/init/address-patterns.ts";

describe("Jekyll (https://jekyllrb.com/docs/permalinks/)", () => {
  test.each([
    [undefined, "/:categories/:year/:month/:day/:slug.html"],
    ["date", "/:categories/:year/:month/:day/:slug.html"],
    ["pretty", "/:categories/:year/:month/:day/:slug/"],
    ["ordinal", "/:categories/:year/:y_day/:slug.html"],
    ["none", "/:categories/:slug.html"],
    ["/:year/:title/", "/:year/:slug/"],
    ["/blog/:title", "/blog/:slug.html"],
    ["/:year-:i_month/:title:output_ext", "/:year-:i_month/:slug.html"],
    ["/:title/index.html", "/:slug/"],
  ])("%s is %s", (written, articlePath) => {
    expect(jekyllPattern(written).articlePath).toBe(articlePath);
  });

  test.each(["weekdate", "/:short_month/:title/", "/:year/"])("%s has no siar form", (written) => {
    expect(jekyllPattern(written)).toEqual({ written });
  });
});

describe("Hugo (https://gohugo.io/configuration/permalinks/)", () => {
  test.each([
    [undefined, "/:sections/:slug/"],
    ["/:year/:month/:slug/", "/:year/:month/:slug/"],
    ["/:section/:title", "/:section/:title/"],
    ["/:contentbasename/", "/:filename/"],
    ["/p/:slugorcontentbasename/", "/p/:slug/"],
  ])("%s is %s", (written, articlePath) => {
    expect(hugoPattern(written).articlePath).toBe(articlePath);
  });

  test("the name of a month has no siar form", () => {
    expect(hugoPattern("/:monthname/:slug/").articlePath).toBeUndefined();
  });
});

describe("Hexo (https://hexo.io/docs/permalinks)", () => {
  test.each([
    [undefined, "/:year/:month/:day/:slug/"],
    [":title.html", "/:slug.html"],
    ["posts/:name/", "/posts/:name/"],
    [":category/:post_title/", "/:categories/:post_title/"],
  ])("%s is %s", (written, articlePath) => {
    expect(hexoPattern(written).articlePath).toBe(articlePath);
  });

  test("a number of its database has no siar form", () => {
    expect(hexoPattern("archives/:id/").articlePath).toBeUndefined();
  });
});

describe("Pelican (https://docs.getpelican.com/en/latest/settings.html#url-settings)", () => {
  test.each([
    [undefined, "/:slug.html"],
    ["{date:%Y}/{date:%m}/{date:%d}/{slug}/", "/:year/:month/:day/:slug/"],
    ["{category}/{slug}.html", "/:category/:slug.html"],
    ["posts/{slug}/index.html", "/posts/:slug/"],
  ])("%s is %s", (written, articlePath) => {
    expect(pelicanPattern(written).articlePath).toBe(articlePath);
  });

  test.each(["{date:%b}/{slug}.html", "{author}/{slug}.html"])("%s has no siar form", (written) => {
    expect(pelicanPattern(written).articlePath).toBeUndefined();
  });
});

test("folders stand for themselves", () => {
  expect(plainPattern("by folders", "/:sections/:slug.html").articlePath).toBe("/:sections/:slug.html");
});
