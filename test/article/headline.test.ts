import { describe, expect, it } from "vitest";
import { firstHeadline } from "../../src/article/headline.ts";

describe("the first heading of level one", () => {
  it.each([
    ["# Kursk", { text: "Kursk", line: 1, column: 3 }],
    ["Text\n\n  #\tKursk  ##  \n", { text: "Kursk", line: 3, column: 5 }],
    ["## Two\n\n# One\n\n# Other", { text: "One", line: 3, column: 3 }],
    ["# C#", { text: "C#", line: 1, column: 3 }],
    ["# # #", { text: "#", line: 1, column: 3 }],
    ["Kursk\n=====\n", { text: "Kursk", line: 1, column: 1 }],
    ["Text\n\n  Kursk\n=\n", { text: "Kursk", line: 3, column: 3 }],
    ["```sh\n# comment\n```\n# Kursk", { text: "Kursk", line: 4, column: 3 }],
    ["~~~~\n# a\n~~~\n# b\n~~~~~\n# Kursk", { text: "Kursk", line: 6, column: 3 }],
    ["<!--\n# hidden\n-->\n# Kursk", { text: "Kursk", line: 4, column: 3 }],
    ["<!-- note -->\n# Kursk", { text: "Kursk", line: 2, column: 3 }],
    ["``` a`b\n# Kursk", { text: "Kursk", line: 2, column: 3 }],
  ])("is found in %j", (body, headline) => {
    expect(firstHeadline(body)).toEqual(headline);
  });

  it.each([
    "",
    "Text",
    "#Kursk",
    "    # code",
    "\t# code",
    "## Two",
    "#",
    "# ##",
    "```\n# never closed",
    "- a\n===",
    "One\ntwo\n===",
  ])("is not found in %j", (body) => {
    expect(firstHeadline(body)).toBeUndefined();
  });
});
