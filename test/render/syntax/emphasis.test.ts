/**
 * Emphasis beside Chinese, Japanese and Korean text, by the test cases of the CommonMark CJK-friendly amendments
 * (github.com/tats-u/markdown-cjk-friendly, testcases/strong.md and korean.md): in each, every star marks strong text.
 */

import { describe, expect, test } from "vitest";
import { render } from "../../support/rendering.ts";

const STRONG = `これは**私のやりたかったこと。**だからするの。
**[製品ほげ](https://a.example/foo)**と**[製品ふが](https://a.example/bar)**をお試しください
**これは太字になりません。**ご注意ください。
カッコに注意**（太字にならない）**文が続く場合に要警戒。
先頭の**\`コード\`も注意。**
**末尾の\`コード\`**も注意。
税込**¥10,000**で入手できます。
太郎は**「こんにちわ」**といった
太郎は**"こんにちわ"**といった
太郎は**Hello**といった
**C#**や**F#**は**「.NET」**というプラットフォーム上で動作します。
Go**「初心者」**を対象とした記事です。
・**㋐**:選択肢１つ目
**真，**她
**真“**她
**真’**她
真**（她**
真**【她**
**真】**她
**真—**她
**真…**她
**真·**她
**真-**她
**真，** 她
.NET**（.NET Frameworkは不可）**では、
「禰󠄀」の偏は示ではなく**礻**です。
Git**（注：不是GitHub）**
𰻞𰻞**（ビャンビャン）**麺
𰻞𰻞**(ビャンビャン)**麺
ハイパーテキストコーヒーポット制御プロトコル**(HTCPCP)**
国際規格**[ECMA-262](https://tc39.es/ecma262/)**
谺𬤲**(こだま)**石神社
**推荐几个框架：**React、Vue等前端框架。
葛󠄀**(こちらが正式表記)**城市
大塚︀**(U+585A U+FE00)** 大塚**(U+FA10)**
〽︎**(庵点)**は、
**“︁Git”︁**Hub
**이 [링크](https://example.kr/)**만을 강조하고 싶다.
**스크립트(script)**라고
패키지를 발행하려면 **\`npm publish\`**를 실행하십시오.
**안녕(hello)**하세요.
ᅡ**(a)**
**(k)**ᄏ
**日本語。**次`;

describe("strong text", () => {
  test.each(STRONG.split("\n"))("%s", (line) => {
    const { page } = render(line);
    expect(page).not.toContain("*");
    expect(page.match(/<strong>/g)).toHaveLength((line.match(/\*\*/g) ?? []).length / 2);
  });
});

test("emphasis by one star, and strong text within it", () => {
  expect(render("これは*「強調」*です。").page).toBe("<p>これは<em>「強調」</em>です。</p>\n".trim());
  expect(render("*「**強い。**次」*の").page).toContain("<em>「<strong>強い。</strong>次」</em>");
});

test("other text is read by CommonMark's rules as before", () => {
  for (const text of ["a**(b)**c", "**a.**b", "a * 次", "2*3*4。**"])
    expect(render(`${text}\n\n次`).page).toBe(`${render(text).page}\n<p>次</p>`);
  expect(render("次\\*「a」\\*").page).toBe("<p>次*「a」*</p>");
});
