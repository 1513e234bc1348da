/** How long something lasts, and at which moment of a recording something is. */

import type { Grammar } from "./grammar.ts";

/** Seconds, `mm:ss` or `hh:mm:ss`. */
export const duration: Grammar = (value) =>
  DURATION.test(value.trim())
    ? undefined
    : {
        code: "feed/value-invalid",
        reason: "Write seconds, `mm:ss` or `hh:mm:ss`.",
        w3c: "InvalidDuration",
      };

/** RFC 2326 §3.6: `now`, seconds with decimals, or `hh:mm:ss` with decimals. */
export const normalPlayTime: Grammar = (value) =>
  PLAY_TIME.test(value)
    ? undefined
    : {
        code: "feed/value-invalid",
        reason: "Write seconds such as `12.5`, or `hh:mm:ss` (RFC 2326 §3.6).",
        w3c: "InvalidNPTTime",
      };

const DURATION = /^(?:\d+|\d+:[0-5]\d|\d+:[0-5]?\d:[0-5]\d)$/;
const PLAY_TIME = /^(?:now|\d+(?:\.\d*)?|\d+:[0-5]?\d:[0-5]?\d(?:\.\d*)?)$/;
