import { describe, expect, test } from "vitest";
import { judgeStyle } from "../../../src/check/rules/html/style.ts";

describe("harmless styles pass", () => {
  test.each([
    "color: red",
    "COLOR: RED;",
    "color:#abc",
    "color: #a1b2c3",
    "color: rgb(1, 2, 3)",
    "background: rgba(1,2,3,.5)",
    "background-color: hsl(120, 50%, 50%)",
    "font: italic bold 12px/1.5 'Helvetica Neue', Arial, sans-serif",
    'font-family: "Times New Roman", serif',
    "font-family: Noto Sans",
    "font-size: 1.25em",
    "font-size: 120%",
    "font-weight: 700",
    "margin: 0 auto",
    "margin: 1em 2em 0 .5em",
    "padding: 5px 10px !important",
    "border: 1px solid #ccc",
    "border-left: thick double rgb(0,0,0)",
    "text-indent: -18pt",
    "text-decoration: line-through",
    "line-height: 1.4",
    "width: 100%; height: 480px;",
    "float: left; clear: both",
    "white-space: pre-wrap",
    "direction: rtl; unicode-bidi: embed",
    "vertical-align: -0.3em",
    "display: none",
    "letter-spacing: 0.5px",
    "",
    " ; ;",
  ])("%s", (style) => {
    expect(judgeStyle(style)).toBeUndefined();
  });
});

describe("what loads, runs or covers something is a danger", () => {
  test.each([
    "position: absolute",
    "position:fixed; top: 0",
    "z-index: 9999",
    "color: red; left: 0",
    "background: url(https://rail.example/a.png)",
    "background: URL ( 'a' )",
    "background-image: url(javascript:x())",
    "width: expression(alert(1))",
    "behavior: url(a.htc)",
    "-moz-binding: url(a.xml)",
    "margin: 99999em",
    "margin-left: -9999px",
    "padding: 20000px",
    "width: 99999px",
    "wid\\th: 1px",
    "color: /* x */ red",
    "content: 'x'",
    "list-style: url(a.png)",
    "color: javascript:x",
  ])("%s", (style) => {
    expect(judgeStyle(style)).toMatchObject({ isDanger: true });
  });
});

describe("what sanitizers do not know they drop", () => {
  test.each([
    "background-repeat: repeat-x",
    "max-width: 40em",
    "border-radius: 4px",
    "mso-list: l0 level1 lfo1",
    "tab-stops: list .5in",
    "width: calc(100% - 2px)",
    "color: var(--ink)",
    "color",
    "color: red !unimportant",
    "margin: 3parsec",
  ])("%s", (style) => {
    expect(judgeStyle(style)).toMatchObject({ isDanger: false });
  });
});

test("of several, the danger is told", () => {
  expect(judgeStyle("max-width: 1em; position: fixed")).toEqual({
    declaration: "position: fixed",
    isDanger: true,
  });
});

test.each([..."a1.-;:!#('\" %"])("ends with 100 KB of %s", (sign) => {
  judgeStyle(sign.repeat(100_000));
  judgeStyle(`color: ${sign.repeat(100_000)}`);
});
