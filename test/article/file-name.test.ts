import { describe, expect, it } from "vitest";
import { readFileName } from "../../src/article/file-name.ts";
import { newsSite } from "../support/article-reading.ts";

describe("what a path says", () => {
  it.each([
    ["articles/kursk.md", { key: "articles/kursk", stem: "kursk" }],
    ["articles/2025-07-12-kursk.md", { key: "articles/2025-07-12-kursk", stem: "kursk", day: "2025-07-12" }],
    ["articles/2025-07-12_kursk.md", { key: "articles/2025-07-12_kursk", stem: "kursk", day: "2025-07-12" }],
    ["articles/2025-7-2-kursk.md", { key: "articles/2025-7-2-kursk", stem: "kursk", day: "2025-07-02" }],
    ["articles/2025-07-12.md", { key: "articles/2025-07-12", stem: "2025-07-12", day: "2025-07-12" }],
    ["articles/2025-07-123.md", { key: "articles/2025-07-123", stem: "2025-07-123" }],
    ["articles/kursk.en.md", { key: "articles/kursk.en", stem: "kursk", language: "en" }],
    ["articles/kursk.EN.markdown", { key: "articles/kursk.EN", stem: "kursk", language: "en" }],
    ["articles/en/kursk.md", { key: "articles/en/kursk", stem: "kursk", language: "en" }],
    ["articles/id/en/kursk.md", { key: "articles/id/en/kursk", stem: "kursk", language: "en" }],
    ["articles/id/kursk.en.md", { key: "articles/id/kursk.en", stem: "kursk", language: "en" }],
    ["articles/kursk.fr.md", { key: "articles/kursk.fr", stem: "kursk.fr", foreignSuffix: "fr" }],
    ["articles/version-1.2.md", { key: "articles/version-1.2", stem: "version-1.2" }],
    ["articles/kursk/index.md", { key: "articles/kursk/index", stem: "kursk" }],
    [
      "articles/2025-07-12-kursk/index.en.md",
      { key: "articles/2025-07-12-kursk/index.en", stem: "kursk", day: "2025-07-12", language: "en" },
    ],
    ["articles/2025/07/12/kursk.md", { key: "articles/2025/07/12/kursk", stem: "kursk", day: "2025-07-12" }],
    [
      "articles/2025/7/2/kursk/index.md",
      { key: "articles/2025/7/2/kursk/index", stem: "kursk", day: "2025-07-02" },
    ],
    ["articles/2025-07-12/kursk.md", { key: "articles/2025-07-12/kursk", stem: "kursk", day: "2025-07-12" }],
    [
      "articles/2024/01/02/2025-07-12-kursk.md",
      { key: "articles/2024/01/02/2025-07-12-kursk", stem: "kursk", day: "2025-07-12" },
    ],
    ["articles/2025/07/kursk.md", { key: "articles/2025/07/kursk", stem: "kursk" }],
    ["articles/2025/13/12/kursk.md", { key: "articles/2025/13/12/kursk", stem: "kursk" }],
    [
      "articles/2025-07-12_kursk/index.md",
      { key: "articles/2025-07-12_kursk/index", stem: "kursk", day: "2025-07-12" },
    ],
    ["index.md", { key: "index", stem: "index" }],
    ["kursk", { key: "kursk", stem: "kursk" }],
    ["articles/cafe\u0301.md", { key: "articles/caf\u00E9", stem: "caf\u00E9" }],
  ])("%s", (path, said) => {
    expect(readFileName(path, newsSite)).toEqual(said);
  });
});
