/**
 * Code with its parts marked, for pages. Only languages of the table, each loaded when a block is in it. What comes
 * back says the same characters in the same order as the plain text, which is proved each time; else it is not used.
 */

import type { HLJSApi, LanguageFn } from "highlight.js";
import { onDemand } from "../text/on-demand.ts";
import { escapeText } from "./inline-text.ts";

/** The code escaped, with `<span class="hljs-…">` around its parts; undefined where it stays plain. */
export function highlightCode(code: string, language: string): string | undefined {
  const name = NAMES.get(language.toLowerCase());
  if (name === undefined || code.length > LONGEST) return undefined;
  const { value } = engineFor(name).highlight(code, { language: name, ignoreIllegals: true });
  const written = value.replaceAll("&quot;", '"').replaceAll("&#x27;", "'");
  return written.replace(SPAN, "") === escapeText(code) && isBalanced(written) ? written : undefined;
}

/** Longer ones are files, and would keep a build waiting. */
const LONGEST = 50_000;
const SPAN = /<span class="[\w. -]+">|<\/span>/g;

function isBalanced(html: string): boolean {
  let depth = 0;
  for (const [tag] of html.matchAll(SPAN)) {
    depth += tag === "</span>" ? -1 : 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

const core = onDemand((require) => require("highlight.js/lib/core") as HLJSApi);

/** The engine, knowing that language and those that stand within it. */
function engineFor(name: string): HLJSApi {
  const engine = core();
  for (const needed of [name, ...(WITHIN.get(name) ?? [])]) {
    if (engine.getLanguage(needed)) continue;
    const grammar = onDemand((require) => require(`highlight.js/lib/languages/${needed}`) as LanguageFn);
    engine.registerLanguage(needed, grammar());
  }
  return engine;
}

const WITHIN: ReadonlyMap<string, readonly string[]> = new Map([
  ["xml", ["css", "javascript"]],
  ["markdown", ["xml"]],
  ["php-template", ["xml", "php"]],
  ["erb", ["xml", "ruby"]],
  ["django", ["xml"]],
  ["twig", ["xml"]],
  ["handlebars", ["xml"]],
  ["haml", ["ruby"]],
  ["shell", ["bash"]],
  ["dockerfile", ["bash"]],
  ["http", ["json", "xml"]],
  ["less", ["javascript"]],
  ["python-repl", ["python"]],
  ["clojure-repl", ["clojure"]],
  ["julia-repl", ["julia"]],
]);

/** The grammars by the names that authors write, the grammar's own first. */
const NAMES: ReadonlyMap<string, string> = new Map(
  `apache apacheconf
asciidoc adoc
awk
bash sh zsh
c h
clojure clj
clojure-repl
cmake
coffeescript coffee
cpp c++ cc cxx hpp
crystal cr
csharp cs c#
css
d
dart
delphi pascal
diff patch
django jinja jinja2
dns zone
dockerfile docker
dos bat cmd
elixir ex exs
elm
erb
erlang erl
fortran f90
fsharp f# fs
go golang
gradle
graphql gql
groovy
haml
handlebars hbs
haskell hs
http https
ini toml
java
javascript js jsx mjs cjs
json jsonc json5
julia jl
julia-repl
kotlin kt kts
latex tex
less
lisp
lua
makefile make mk
markdown md mdx
matlab
nginx
nim
nix
objectivec objc obj-c
ocaml ml
perl pl pm
pgsql postgres postgresql
php
php-template
powershell ps1 pwsh
prolog
properties
protobuf proto
puppet pp
python py gyp
python-repl pycon
r
ruby rb gemspec
rust rs
scala
scheme scm
scss sass
shell console shellsession
smalltalk
sql
stylus styl
swift
tcl
twig
typescript ts tsx mts cts
vbnet vb
verilog
vhdl
vim
wasm wat
x86asm
xml html xhtml svg rss atom vue svelte
yaml yml`
    .split("\n")
    .flatMap((line) => {
      const [name = "", ...aliases] = line.split(" ");
      return [name, ...aliases].map((alias) => [alias, name] as const);
    }),
);
