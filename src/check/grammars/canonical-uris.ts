/** The canonical form of an id (RFC 4287 §4.2.6.1, RFC 3986 §6.2): what readers compare is then the same for all. */

/** The canonical form of an absolute IRI; undefined where it is in it. */
export function canonicalForm(iri: string): string | undefined {
  if (iri.length > LONGEST || (CANONICAL.test(iri) && !iri.includes("/."))) return undefined;
  const colon = iri.indexOf(":");
  const scheme = iri.slice(0, colon).toLowerCase();
  const rest = iri.slice(colon + 1);
  const form = `${scheme}:${rest.startsWith("//") ? canonicalPlace(scheme, rest.slice(2)) : rest}`;
  return form === iri ? undefined : form;
}

/** Of a longer one nobody asks. */
const LONGEST = 10_000;
/** What nearly every id looks like: nothing in it could be written otherwise, but dots behind a slash. */
const CANONICAL = /^https?:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)*\/[A-Za-z0-9_~/.?=&#-]*$/;

function canonicalPlace(scheme: string, rest: string): string {
  const end = rest.search(/[/?#]/);
  const authority = end === -1 ? rest : rest.slice(0, end);
  const behind = end === -1 ? "" : rest.slice(end);
  const at = authority.lastIndexOf("@") + 1;
  const host = withoutPort(authority.slice(at), PORTS.get(scheme));
  const pathEnd = behind.search(/[?#]/);
  const path = pathEnd === -1 ? behind : behind.slice(0, pathEnd);
  const tail = pathEnd === -1 ? "" : behind.slice(pathEnd);
  const segments = withoutDots(canonicalPercents(path));
  const isWeb = PORTS.has(scheme);
  return `//${authority.slice(0, at)}${host.toLowerCase()}${segments === "" && isWeb ? "/" : segments}${canonicalPercents(tail)}`;
}

const PORTS: ReadonlyMap<string, string> = new Map([
  ["http", "80"],
  ["https", "443"],
]);

function withoutPort(host: string, usual: string | undefined): string {
  const colon = host.lastIndexOf(":");
  if (colon === -1 || host.endsWith("]")) return host;
  const port = host.slice(colon + 1);
  return port === "" || port === usual ? host.slice(0, colon) : host;
}

/** RFC 3986 §6.2.2.1 and §6.2.2.2: upper-case digits, and none for what needs no encoding. */
function canonicalPercents(text: string): string {
  if (!text.includes("%")) return text;
  return text.replace(/%[0-9A-Fa-f]{2}/g, (triplet) => {
    const character = String.fromCharCode(Number.parseInt(triplet.slice(1), 16));
    return /[A-Za-z0-9._~-]/.test(character) ? character : triplet.toUpperCase();
  });
}

/** RFC 3986 §5.2.4. */
function withoutDots(path: string): string {
  if (!path.includes("/.")) return path;
  const kept: string[] = [];
  const segments = path.split("/");
  for (const [index, segment] of segments.entries()) {
    const isLast = index === segments.length - 1;
    if (segment === "..") {
      if (kept.length > 1) kept.pop();
      if (isLast) kept.push("");
    } else if (segment !== ".") kept.push(segment);
    else if (isLast) kept.push("");
  }
  return kept.join("/");
}
