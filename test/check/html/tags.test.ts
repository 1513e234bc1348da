import fc from "fast-check";
import { Parser } from "htmlparser2";
import { describe, expect, it, test } from "vitest";
import { listTags } from "../../../src/check/html/tags.ts";

const RUNS = Number(process.env.FUZZ ?? 2000);

interface Told {
  readonly tags: string[];
  readonly flaws: string[];
}

const told = (html: string): Told => {
  const tags: string[] = [];
  const flaws: string[] = [];
  listTags(html, {
    open: (name, attributes, at, isSelfClosing) => {
      const all = attributes.map(({ name: attribute, raw }) => ` ${attribute}=${raw}`).join("");
      tags.push(`${at} ${name}${all}${isSelfClosing ? " /" : ""}`);
    },
    close: (name, at) => tags.push(`${at} /${name}`),
    instruction: (name, at) => tags.push(`${at} ?${name}`),
    flaw: (reason) => flaws.push(reason),
  });
  return { tags, flaws };
};

describe("tags are told as they are written", () => {
  test.each([
    ["<p>x</p>", ["0 p", "4 /p"]],
    ["<P CLASS=a>x</P >", ["0 p class=a", "12 /p"]],
    [`<a href="b" title='c "d"' hidden>`, [`0 a href=b title=c "d" hidden=`]],
    ["<br/><br />", ["0 br /", "5 br /"]],
    ["<a\nhref\n=\nb\n>", ["0 a href=b"]],
    ["<a href=b/c>", ["0 a href=b/c"]],
    ["<img alt='a > b'>", ["0 img alt=a > b"]],
    ['<a href="?a=1&amp;b=2">', ["0 a href=?a=1&amp;b=2"]],
    ["<!-- <b> --><i>", ["12 i"]],
    ["<!--><i>", ["5 i"]],
    ["<!---><i>", ["6 i"]],
    ["<!doctype html><i>", ["15 i"]],
    ["<?import ns><i>", ["0 ?import", "12 i"]],
    ["<script>if (a < b) '<p>'</script><i>", ["0 script", "24 /script", "33 i"]],
    ["<script>a</scripted></script>", ["0 script", "20 /script"]],
    ["<title>a <b> c</title>", ["0 title", "14 /title"]],
    ["a < b, <3, <>, </>, 1<2, <", []],
    ["no tags at all", []],
  ])("%s", (html, tags) => {
    expect(told(html)).toEqual({ tags, flaws: [] });
  });
});

describe("what a parser must guess at is a flaw", () => {
  test.each([
    ["<a", "The tag `<a` has no end."],
    ['x <a href="https://rail', "The tag `<a` has no end."],
    ["<a href='b", "The tag `<a` has no end."],
    ["</p", "The tag `</p` has no end."],
    ["<p <b>x</b>", "A quotation mark or a `<` stands alone in `<p>`."],
    ['<a href="b"c="d">', "No white space stands between two attributes in `<a>`."],
    ['<a href="b"">', "No white space stands between two attributes in `<a>`."],
    ['<a href=b"c>', "A value holds quotation marks, and stands in none, in `<a>`."],
    ["<!-- x", "A comment has no end."],
    ["<!x", "A declaration has no end."],
    ["<?x", "A processing instruction has no end."],
  ])("%s", (html, flaw) => {
    expect(told(html).flaws).toContain(flaw);
  });
});

/** Names and values as the HTML parser tells them, of text in which it makes up no tag. */
const parsed = (html: string): readonly string[] => {
  const tags: string[] = [];
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        tags.push(
          name +
            Object.entries(attributes)
              .map(([key, value]) => ` ${key}=${value}`)
              .join(""),
        );
      },
    },
    { decodeEntities: false },
  );
  parser.end(html);
  return tags;
};

const opened = (html: string): readonly string[] => {
  const tags: string[] = [];
  listTags(html, {
    open: (name, attributes) => {
      const first = new Map<string, string>();
      for (const { name: key, raw } of attributes) if (!first.has(key)) first.set(key, raw);
      tags.push(name + [...first].map(([key, value]) => ` ${key}=${value}`).join(""));
    },
    close: () => undefined,
    instruction: () => undefined,
    flaw: () => undefined,
  });
  return tags;
};

const BITS: readonly string[] = [
  ..."p a em li ul div td i b span section h1 DIV"
    .split(" ")
    .flatMap((name) => [`<${name}>`, name === "p" ? "x" : `</${name}>`]),
  ..."<br>|<img src=a>|<img src='a b' alt>|<a href=\"b\" title='c'>|<a href = b c=d>|<p hidden>|<p/>|<hr />".split(
    "|",
  ),
  ..."<!-- c -->|<!---->|<!doctype html>|<?x?>|<script>a<b</script>|<style>p>a</style>|<A HREF=b>".split("|"),
  ..."x| |\n|&amp;|&|&#60;p>|a < b|<3|>|\"|'|=|/|é|<a\nb=c\n>|<a b=c/>|<a b=c/d>|<a b=c d>".split("|"),
];

it("tells the start tags that the HTML parser tells", () => {
  const bits = fc.array(fc.constantFrom(...BITS), { maxLength: 12 }).map((some) => some.join(""));
  fc.assert(
    fc.property(bits, (html) => {
      expect(opened(html)).toEqual(parsed(html));
    }),
    { numRuns: RUNS },
  );
});

it("comes to the end of any text", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."<>/!-?=\"' aps&;\n"), maxLength: 60 }), (html) => {
      told(html);
    }),
    { numRuns: RUNS },
  );
});

test.each([..."<>/!-?=\"' a&;"])("ends with 100 KB of %s", (sign) => {
  expect(told(sign.repeat(100_000)).tags).toBeDefined();
});

test.each(["<a ", "<a b=", "<a b='", "</", "<!--", "<script>", "<a<", "<p>", "<?"])(
  "ends with 100 KB of %s",
  (part) => {
    expect(told(part.repeat(100_000 / part.length)).tags).toBeDefined();
  },
);
