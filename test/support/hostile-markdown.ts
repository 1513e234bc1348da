/** Markdown and raw HTML as an attacker writes them: addresses, words, lines and tags, each hostile in its own way. */

import fc from "fast-check";

const address = fc.constantFrom(
  ..."javascript:alert(1) JAVA&Tab;SCRIPT:x data:text/html,x vbscript:x //h.example/x \\\\h https:x #a # ?a=1".split(
    " ",
  ),
  ..."a.md ../../../a.md a.png /feeds/ https://u:p@h.example/ https://h.example/'\"<> mailto:a@b.example &#1;java".split(
    " ",
  ),
  '"onerror=alert(1)',
  "x' onclick='y",
  "\u0001",
);
export const word: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    "kata",
    "&lt;",
    "&#60;script&#62;",
    "&#1;",
    "]]>",
    '"',
    "'",
    ">",
    "&",
    "\\",
    "김정은",
    "\u202E",
    "*",
  ),
  fc.string({ maxLength: 6 }).map((text) => text.replaceAll("<", "‹")),
);
export const span: fc.Arbitrary<string> = fc.oneof(
  word,
  fc.tuple(word, address).map(([text, to]) => `[${text}](${to})`),
  fc
    .tuple(word, address, word)
    .map(([text, to, title]) => `![${text}](${to} "${title.replaceAll('"', "")}")`),
  fc.tuple(word, address).map(([text, to]) => `[${text}](<${to.replaceAll(/[<>]/g, "")}>)`),
  word.map((text) => `\`${text}\``),
  word.map((text) => `**${text}**`),
  fc.constantFrom("[^1]", "[^x]", "https://h.example/a&b", "www.h.example", "a@h.example"),
);
export const line: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom("", "", "# ", "> ", "- ", "1. ", "- [x] ", "| ", "    ", "```", "[^1]: "),
    fc.array(span, { maxLength: 5 }),
  )
  .map(([mark, spans]) => mark + spans.join(" "));
export const markdown: fc.Arbitrary<string> = fc
  .array(line, { maxLength: 12 })
  .map((lines) => lines.join("\n"));

export const tag: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(
        ..."a b p div img iframe video source svg style script math template form h1 summary details".split(
          " ",
        ),
      ),
      fc.constantFrom(
        ..."href src srcset poster cite onclick style srcdoc id name title class xlink:href".split(" "),
      ),
      fc.constantFrom('"', "'", ""),
      address,
    )
    .map(([name, attribute, quote, value]) => `<${name} ${attribute}=${quote}${value}${quote}>`),
  fc.constantFrom(
    ..."</a> </p> </div> <p> <!-- --> <!--> --> <![CDATA[ ]]> <?x ?> </script> <plaintext> <xmp> </xmp>".split(
      " ",
    ),
  ),
  fc.constantFrom(
    '<div title="\n\n',
    "<p title='",
    '<img src="x` onerror=alert(1)//">',
    "<svg><style><a title='</style><img src=x onerror=alert(1)>'>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<iframe src=https://vk.com/x><!--</iframe><img src=x onerror=alert(1)>-->",
    "<a href='jav&#x09;ascript:alert(1)'>",
    "<b/onmouseover=alert(1)>",
    "<select><iframe src='javascript:1'></select>",
  ),
);
