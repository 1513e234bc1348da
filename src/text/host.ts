/**
 * Host names in the one form that goes into URLs: lower-case ASCII, other scripts in punycode (RFC 3492, RFC 5891).
 * Our own, as the tables of Node's `URL` differ between versions. What is doubtful is refused.
 */

const LONGEST = 253;

/** Addresses name few hosts, each many times. */
const known = new Map<string, string>();
const MOST_KNOWN = 1_000;

/** The host in ASCII, or undefined when it is none: `Пример.испытание` is `xn--e1afmkfd.xn--80akhbyknj4f`. */
export function asciiHost(host: string): string | undefined {
  if (host.length > LONGEST) return undefined;
  const before = known.get(host);
  if (before !== undefined) return before;
  const ascii = readHost(host);
  if (ascii === undefined) return undefined;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(host, ascii);
  return ascii;
}

function readHost(host: string): string | undefined {
  if (host.startsWith("[")) return ipv6(host);
  const labels = host
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[。．｡]/gu, ".")
    .split(".");
  if (labels.length > 1 && labels.at(-1) === "") labels.pop();
  const ascii: string[] = [];
  for (const label of labels) {
    const plain = asciiLabel(label);
    if (plain === undefined) return undefined;
    ascii.push(plain);
  }
  const name = ascii.join(".");
  if (name.length > LONGEST) return undefined;
  return /^\d+$/.test(ascii.at(-1) ?? "") && !isIpv4(ascii) ? undefined : name;
}

function asciiLabel(label: string): string | undefined {
  const ascii = isAscii(label) ? label : encodeLabel(label);
  if (ascii === undefined || ascii.length > 63) return undefined;
  if (!/^[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?$/.test(ascii)) return undefined;
  if (!ascii.startsWith("xn--")) return ascii;
  const decoded = decodePunycode(ascii.slice(4));
  return decoded !== undefined && encodeLabel(decoded) === ascii ? ascii : undefined;
}

function isAscii(text: string): boolean {
  return /^[\0-\x7F]*$/.test(text);
}

/** Letters, digits, marks and signs of any script; nothing that is not seen, nothing that changes under NFKC. */
function encodeLabel(label: string): string | undefined {
  if (isAscii(label) || /^\p{M}/u.test(label) || label.normalize("NFKC").toLowerCase() !== label)
    return undefined;
  if (/[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\0-,./:-^`{-\x7F]/u.test(label)) return undefined;
  return `xn--${encodePunycode(label)}`;
}

function isIpv4(labels: readonly string[]): boolean {
  return (
    labels.length === 4 && labels.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256)
  );
}

/** Node's `URL` knows the one short form of these addresses. */
function ipv6(host: string): string | undefined {
  if (!/^\[[0-9a-f:.]+\]$/i.test(host)) return undefined;
  try {
    return new URL(`http://${host}/`).hostname;
  } catch {
    return undefined;
  }
}

const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const FIRST_N = 128;
const FIRST_BIAS = 72;

/** RFC 3492 §6.3. */
function encodePunycode(label: string): string {
  const points = Array.from(label, (character) => character.codePointAt(0) ?? 0);
  const basic = points.filter((point) => point < FIRST_N);
  let output = basic.length === 0 ? "" : `${String.fromCodePoint(...basic)}-`;
  let n = FIRST_N;
  let delta = 0;
  let bias = FIRST_BIAS;
  for (let handled = basic.length; handled < points.length; ) {
    const next = Math.min(...points.filter((point) => point >= n));
    delta += (next - n) * (handled + 1);
    n = next;
    for (const point of points) {
      if (point < n) delta++;
      if (point !== n) continue;
      output += variableLength(delta, bias);
      bias = adapt(delta, handled + 1, handled === basic.length);
      delta = 0;
      handled++;
    }
    delta++;
    n++;
  }
  return output;
}

function variableLength(delta: number, bias: number): string {
  let output = "";
  let rest = delta;
  for (let k = BASE; ; k += BASE) {
    const threshold = thresholdAt(k, bias);
    if (rest < threshold) return output + digit(rest);
    output += digit(threshold + ((rest - threshold) % (BASE - threshold)));
    rest = Math.floor((rest - threshold) / (BASE - threshold));
  }
}

/** RFC 3492 §6.2; undefined when the text is no punycode. */
function decodePunycode(text: string): string | undefined {
  const hyphen = text.lastIndexOf("-");
  const output = Array.from(hyphen > 0 ? text.slice(0, hyphen) : "", (character) => character.charCodeAt(0));
  let n = FIRST_N;
  let index = 0;
  let bias = FIRST_BIAS;
  for (let at = hyphen > 0 ? hyphen + 1 : 0; at < text.length; ) {
    const before = index;
    for (let weight = 1, k = BASE; ; k += BASE) {
      const value = BASE_36.indexOf(text[at++] ?? "?");
      if (value < 0) return undefined;
      index += value * weight;
      const threshold = thresholdAt(k, bias);
      if (value < threshold) break;
      weight *= BASE - threshold;
    }
    const length = output.length + 1;
    bias = adapt(index - before, length, before === 0);
    n += Math.floor(index / length);
    if (n > 0x10ffff) return undefined;
    index %= length;
    output.splice(index++, 0, n);
  }
  return output.length === 0 ? undefined : String.fromCodePoint(...output);
}

function thresholdAt(k: number, bias: number): number {
  return Math.min(Math.max(k - bias, T_MIN), T_MAX);
}

/** RFC 3492 §6.1. */
function adapt(delta: number, length: number, isFirst: boolean): number {
  let rest = isFirst ? Math.floor(delta / 700) : Math.floor(delta / 2);
  rest += Math.floor(rest / length);
  let k = 0;
  for (; rest > ((BASE - T_MIN) * T_MAX) / 2; k += BASE) rest = Math.floor(rest / (BASE - T_MIN));
  return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + 38));
}

const BASE_36 = "abcdefghijklmnopqrstuvwxyz0123456789";

function digit(value: number): string {
  return BASE_36[value] ?? "";
}
