/** What a body consists of once it is scanned: a flat list that covers it, in order and without gaps. */

export interface Span {
  /** Offset of the first unit, and behind the last. */
  readonly start: number;
  readonly end: number;
}

/** Ordinary Markdown, and code, comments and scripts, in which nothing is active. */
export interface TextNode extends Span {
  readonly type: "text" | "code";
}

/** Syntax that readers are to see, since it is escaped or its tool prints it; `text` is how. */
export interface ShownNode extends Span {
  readonly type: "shown";
  readonly text: string;
}

/** What says nothing to readers and is no loss: comments, imports. */
export interface GoneNode extends Span {
  readonly type: "gone";
}

/** What stands in place of some words, ready to be written. */
export interface PutNode extends Span {
  readonly type: "put";
  readonly text: string;
  /** Whether what follows is a path from the folder of contents. */
  readonly isFromContents?: boolean;
  /** Whether what stands beside it on other lines is Markdown of its own. */
  readonly isBlock?: boolean;
}

/** `{{ value | filter }}`. */
export interface OutputNode extends Span {
  readonly type: "output";
  readonly expression: string;
}

export type TagSyntax = "tag" | "shortcode" | "call" | "square" | "jsx";

export interface TagNode extends Span {
  readonly type: "tag";
  readonly syntax: TagSyntax;
  /** As it is written; of what closes, the name of what it closes, empty where that is whatever is open. */
  readonly name: string;
  /** An opening one may prove to stand alone; `whole` never has anything within it. */
  readonly role: "open" | "close" | "whole";
  /** The text of its arguments. */
  readonly text: string;
  /** `#place` that follows a link and belongs to it. */
  readonly fragment?: string;
  /** What stands between it and its closing tag, where nothing of that is active. */
  readonly inner?: Span;
  /** The column at which the contents of the list item begin that it stands in. */
  readonly content: number;
}

export type Node = TextNode | ShownNode | GoneNode | PutNode | OutputNode | TagNode;
