/** Nodes onto the sheet: each kind of node, and each form of a tag, written as Markdown or HTML. */

import { writeListing, writeRaw } from "./codes.ts";
import { branchOf, isPartOfControl, nameOfSet } from "./control.ts";
import { type Form, plainName } from "./forms.ts";
import { makeLink, wordedOf } from "./links.ts";
import { frameOf, makeForm } from "./makers.ts";
import type { Asked } from "./making.ts";
import type { Node, TagNode } from "./nodes.ts";
import { writeFrame, writeMade, writeNode, writeReference } from "./put.ts";
import { type Sheet, sheetOf } from "./sheet.ts";
import { entities } from "./words.ts";
import { type Writing, writtenName } from "./writing.ts";

/** Deeper nested tags are as good as unknown; people do not write them. */
const DEEPEST = 60;

export function writeNodes(
  nodes: readonly Node[],
  pairs: ReadonlyMap<number, number>,
  sheet: Sheet,
  writing: Writing,
): void {
  writeRange(0, nodes.length, sheet, 0);

  function writeRange(from: number, to: number, onto: Sheet, depth: number): void {
    for (let index = from; index < to; index++) {
      const node = nodes[index];
      if (!node) continue;
      if (node.type !== "tag") {
        writeNode(node, onto, writing);
        continue;
      }
      if (node.role === "close") continue;
      const close = depth < DEEPEST ? pairs.get(index) : undefined;
      const isPaired = close !== undefined && close < to;
      writeTag(node, isPaired ? { first: index + 1, close } : undefined, onto, depth);
      if (isPaired) index = close;
    }
  }

  function writeTag(tag: TagNode, pair: Pair | undefined, onto: Sheet, depth: number): void {
    const asked = askedOf(tag, pair);
    const form = formOfAsked(asked);
    const within = (): void => {
      if (pair) writeRange(pair.first, pair.close, onto, depth + 1);
    };
    switch (form) {
      case "silent":
      case "comment":
      case "loop":
      case "remove":
        return;
      case "more":
        onto.put("<!--more-->", tag.start);
        return;
      case "unwrap":
        within();
        return;
      case "branch": {
        const part = pair && branchOf(nodes, pairs, tag, pair.first, pair.close);
        if (part) writeRange(part.first, part.last, onto, depth + 1);
        return;
      }
      case "assign":
      case "capture":
        setVariable(asked, pair, depth);
        return;
      case "details":
      case "note":
      case "quote":
      case "tab": {
        const frame = frameOf(form, asked, writing);
        if (!pair && frame.contents === undefined) break;
        const closing = pair ? (nodes[pair.close] ?? tag) : tag;
        writeFrame(frame, tag, closing, onto, within, writing);
        return;
      }
      case "words": {
        const { before, after, words } = wordedOf(asked);
        if (!pair && words === "") break;
        onto.put(before, tag.start);
        if (pair) within();
        else onto.put(entities(words), tag.start);
        onto.put(after, tag.start);
        return;
      }
      case "highlight":
        if (!tag.inner) break;
        writeListing(asked, tag.inner, onto, writing);
        return;
      case "raw":
        if (tag.inner) writeRaw(tag.inner, onto, writing);
        else within();
        return;
      case "reference":
      case "asset-path":
        if (writeReference(asked, onto, writing)) return;
        break;
      case "link": {
        const isHexo = writing.making.site.dialect === "hexo" && asked.args.words.length > 1;
        const made = isHexo ? makeLink(asked) : undefined;
        if (made) {
          writeMade(made, asked.tag, onto, writing);
          return;
        }
        if (writeReference(asked, onto, writing)) return;
        break;
      }
      default: {
        const made = form === undefined ? undefined : makeForm(form, asked, writing.making);
        if (made) {
          const last = pair && nodes[pair.close];
          writeMade(made, last ? { ...tag, end: last.end } : tag, onto, writing);
          return;
        }
      }
    }
    if (!isPartOfControl(asked.name)) writing.unknown.note(writtenName(asked, writing), tag.start);
    within();
  }

  function askedOf(tag: TagNode, pair: Pair | undefined): Asked {
    const isInclude = tag.syntax === "tag" && writing.formOf(tag) === "include";
    const [, first = "", rest = ""] = isInclude
      ? (/^["']?([^\s"',]+)["']?,?([\s\S]*)$/.exec(tag.text) ?? [])
      : [];
    const read = isInclude ? { ...tag, name: first, text: rest } : tag;
    const closing = pair && nodes[pair.close];
    const inner = closing ? { start: tag.end, end: closing.start } : tag.inner;
    return {
      tag: read,
      name: plainName(read.name),
      args: writing.argumentsOf(read.text),
      inner: inner && writing.body.slice(inner.start, inner.end),
    };
  }

  function formOfAsked({ tag }: Asked): Form | undefined {
    const own = writing.formOf(tag);
    if (own !== undefined) return own === "include" ? undefined : own;
    const form = tag.syntax === "tag" ? writing.includeForm(tag.name) : undefined;
    return form === "branch" || form === "loop" ? undefined : form;
  }

  function setVariable(asked: Asked, pair: Pair | undefined, depth: number): void {
    const { variables, valueIn, making } = writing;
    const set = nameOfSet(asked.tag.text);
    if (set === undefined) return;
    if (set.expression !== undefined) {
      const value = valueIn({ expression: set.expression });
      if (value) variables.set(set.name, value.isMarkdown ? value.text : entities(value.text));
      else variables.set(set.name, "");
    } else if (pair) {
      const aside = sheetOf(writing.body, () => 0);
      writeRange(pair.first, pair.close, aside, depth + 1);
      const text = aside.text();
      variables.set(set.name, text.length > making.article.body.length * 2 ? "" : text);
    }
  }
}

interface Pair {
  /** Indices of the first node within, and of the tag that closes. */
  readonly first: number;
  readonly close: number;
}
