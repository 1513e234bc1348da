import { describe, expect, test } from "vitest";
import type { Problem } from "../../src/model/problem.ts";
import { excerptPlace } from "../../src/problems/frame.ts";
import {
  type Painter,
  renderGithub,
  renderJson,
  renderText,
  sortProblems,
} from "../../src/problems/render.ts";

const KURSK: Problem = {
  code: "front-matter/date-invalid",
  severity: "error",
  place: excerptPlace("articles/kursk.md", "---\ntitle: Kursk\nid: x\ndate: 2026-13-02\n---\n", 4, 7, 10),
  what: '`date` is not a date: "2026-13-02".',
  why: "There is no month 13.",
  mend: "Write 2026-12-02, or 2026-12-02T09:00:00+07:00.",
};
const PLACELESS: Problem = { code: "build/busy", severity: "warning", what: "What.", why: "", mend: "" };

describe("for a terminal", () => {
  test("place, severity, code; what and why; mend; the frame", () => {
    expect(renderText(KURSK)).toBe(
      [
        "articles/kursk.md:4:7  error  front-matter/date-invalid",
        '  `date` is not a date: "2026-13-02". There is no month 13.',
        "  Write 2026-12-02, or 2026-12-02T09:00:00+07:00.",
        "    4 | date: 2026-13-02",
        "      |       ^^^^^^^^^^",
      ].join("\n"),
    );
  });

  test("the gutter is as wide as the number of the line", () => {
    const place = excerptPlace("a.md", `${"\n".repeat(119)}x: y`, 120, 4, 1);
    expect(
      renderText({ ...KURSK, place })
        .split("\n")
        .slice(-2),
    ).toEqual(["    120 | x: y", "        |    ^"]);
  });

  test("without a place, a why and a mend it is two lines", () => {
    expect(renderText(PLACELESS)).toBe("warning  build/busy\n  What.");
  });

  test("a place of a whole file has no frame", () => {
    expect(renderText({ ...PLACELESS, place: { file: "a.md" } })).toBe("a.md  warning  build/busy\n  What.");
  });

  test("each line of a long mend is indented", () => {
    expect(renderText({ ...PLACELESS, mend: "Write:\n\na: b" })).toMatch(/\n {2}Write:\n\n {2}a: b$/);
  });

  test("the painter colours parts and changes no letter", () => {
    const mark =
      (name: string) =>
      (text: string): string =>
        `<${name}>${text}</${name}>`;
    const colour: Painter = {
      place: mark("place"),
      error: mark("error"),
      warning: mark("warning"),
      info: mark("info"),
      code: mark("code"),
      faint: mark("faint"),
      caret: mark("caret"),
    };
    const painted = renderText(KURSK, { colour });
    expect(painted.replace(/<\/?[a-z]+>/g, "")).toBe(renderText(KURSK));
    expect(painted).toContain("<error>error</error>");
    expect(painted).toContain("<caret>      ^^^^^^^^^^</caret>");
  });

  test("values of an article cannot steer the terminal", () => {
    const what = 'The title is "\u001b]0;x\u0007\u202e".';
    expect(renderText({ ...PLACELESS, what })).toBe('warning  build/busy\n  The title is "␛]0;x␇\ufffd".');
  });
});

describe("as JSON", () => {
  test("one document with a fixed shape", () => {
    const placed: Problem = { ...KURSK, w3c: "InvalidRFC3339Date", path: "/feed/updated" };
    expect(JSON.parse(renderJson([placed, PLACELESS]))).toEqual({
      problems: [
        {
          file: "articles/kursk.md",
          line: 4,
          column: 7,
          severity: "error",
          code: "front-matter/date-invalid",
          w3c: "InvalidRFC3339Date",
          what: KURSK.what,
          why: KURSK.why,
          mend: KURSK.mend,
          path: "/feed/updated",
        },
        {
          file: null,
          line: null,
          column: null,
          severity: "warning",
          code: "build/busy",
          w3c: null,
          what: "What.",
          why: "",
          mend: "",
          path: null,
        },
      ],
    });
  });

  test("no problems are an empty list", () => {
    expect(JSON.parse(renderJson([]))).toEqual({ problems: [] });
  });
});

describe("S5: as workflow commands of GitHub", () => {
  test("properties, then what, why and mend on lines of their own", () => {
    expect(renderGithub(KURSK)).toBe(
      '::error file=articles/kursk.md,line=4,col=7,title=front-matter/date-invalid::`date` is not a date: "2026-13-02".%0AThere is no month 13.%0AWrite 2026-12-02, or 2026-12-02T09:00:00+07:00.',
    );
  });

  test("what a command gives a meaning is escaped in properties and message", () => {
    const place = { file: "a,b:c%d\r\ne.md", line: 1 };
    expect(renderGithub({ ...PLACELESS, place, what: "100%\r\n::error::x" })).toBe(
      "::warning file=a%2Cb%3Ac%25d%0D%0Ae.md,line=1,title=build/busy::100%25%0D%0A::error::x",
    );
  });

  test("a problem without a place has none", () => {
    expect(renderGithub(PLACELESS)).toBe("::warning title=build/busy::What.");
  });

  test("one problem is one line, whatever its text", () => {
    expect(renderGithub({ ...PLACELESS, what: "a\nb\rc", why: "d\n", mend: "\r\ne" })).not.toMatch(/[\r\n]/);
  });
});

describe("problems have one order", () => {
  const at = (
    file: string | undefined,
    line: number,
    column: number,
    code: string,
    what: string,
  ): Problem => ({
    code,
    severity: "error",
    ...(file !== undefined && { place: { file, line, column } }),
    what,
    why: "",
    mend: "",
  });
  const SORTED = [
    at(undefined, 0, 0, "z", "z"),
    at("B.md", 1, 1, "a", "a"),
    at("a.md", 2, 9, "b", "a"),
    at("a.md", 10, 1, "b", "a"),
    at("a.md", 10, 2, "a", "b"),
    at("a.md", 10, 2, "b", "a"),
    at("a.md", 10, 2, "b", "b"),
    at("ä.md", 1, 1, "a", "a"),
  ];

  test.each([
    ["reversed", [...SORTED].reverse()],
    ["turned", [...SORTED.slice(3), ...SORTED.slice(0, 3)]],
  ])("file, line, column, code, what; by code units: %s", (_, problems) => {
    expect(sortProblems(problems)).toEqual(SORTED);
  });

  test("the list handed in stays as it is", () => {
    const problems = [...SORTED].reverse();
    sortProblems(problems);
    expect(problems).toEqual([...SORTED].reverse());
  });
});
