/** Where on earth: GeoRSS Simple, the W3C's vocabulary for WGS 84, and the two older ones of its kind. */

import type { Grammar, Misfit } from "../../grammars/grammar.ts";
import { isWithin } from "../../grammars/numbers.ts";
import { decimal, integer, latitude, longitude } from "../../grammars/values.ts";
import { GEO, GEO_URL, GEORSS, ICBM } from "../../xml/namespaces.ts";
import type { ChildShape, Shape, Vocabulary } from "../shape.ts";
import { opaque, valued } from "./elements.ts";

/** Pairs of latitude and longitude, and what may stand behind the last. */
function pairs(least: number, most: number, w3c: string, more: "closed" | "radius" | "" = ""): Grammar {
  const wrong = (reason: string): Misfit => ({ code: "feed/value-invalid", reason, w3c });
  return (value) => {
    if (value.length > LONGEST) return undefined;
    const text = value.trim();
    const numbers = text.split(/[\s,]+/);
    const radius = more === "radius" ? numbers.pop() : undefined;
    if (radius !== undefined && !(isWithin(radius, EARTH) && Number(radius) >= 0))
      return wrong("It has no radius.");
    if (numbers.length % 2 !== 0) return wrong("Each place has a latitude and a longitude.");
    const count = numbers.length / 2;
    if (count < least || count > most) return wrong(`It has ${count} ${count === 1 ? "place" : "places"}.`);
    for (const [index, number] of numbers.entries()) {
      if (!isWithin(number, index % 2 === 0 ? 90 : 180))
        return wrong(`${number} is no ${index % 2 === 0 ? "latitude" : "longitude"}.`);
    }
    if (more === "closed" && !isClosed(numbers)) return wrong("Its last place is not its first.");
    return text.includes(",") ? COMMA : undefined;
  };
}

const EARTH = 40_100_000;
const COMMA: Misfit = {
  code: "feed/value-invalid",
  reason: "Its numbers are better parted by blanks; not every program takes a comma for one.",
  severity: "warning",
  w3c: "CoordComma",
};
/** Borders of countries are shorter. */
const LONGEST = 1_000_000;

/** By value: `10` is `10.0`. */
function isClosed(numbers: readonly string[]): boolean {
  return Number(numbers[0]) === Number(numbers.at(-2)) && Number(numbers[1]) === Number(numbers.at(-1));
}

const place = (name: string, good: string, text: Grammar, wrong: readonly string[]): Shape =>
  valued(name, `GeoRSS Simple, ${name.slice("georss:".length)}`, good, {
    text,
    otherAttributes: "allowed",
    wrong: { "feed/value-invalid": wrong },
  });

const CLAUSE = "GeoRSS Simple";
const georssElements: { readonly [local: string]: ChildShape } = {
  point: {
    shape: place("georss:point", "-6.10 106.88", pairs(1, 1, "InvalidCoord"), [
      "106.88 -6.10",
      "-6.10",
      "-6.10 106.88 3",
      "at the quay",
      "-6.10,106.88",
    ]),
  },
  line: {
    shape: place("georss:line", "-6.10 106.88 -6.12 106.90", pairs(2, Infinity, "InvalidCoordList"), [
      "-6.10 106.88",
      "-6.10 106.88 -6.12",
      "-6.10 206.88 -6.12 106.90",
    ]),
  },
  polygon: {
    shape: place(
      "georss:polygon",
      "-6.10 106.88 -6.12 106.90 -6.14 106.86 -6.10 106.88",
      pairs(4, Infinity, "InvalidCoordList", "closed"),
      ["-6.10 106.88 -6.12 106.90 -6.10 106.88", "-6.10 106.88 -6.12 106.90 -6.14 106.86 -6.11 106.87"],
    ),
  },
  box: {
    shape: place("georss:box", "-6.14 106.86 -6.10 106.90", pairs(2, 2, "InvalidCoordList"), [
      "-6.14 106.86",
    ]),
  },
  circle: {
    shape: place("georss:circle", "-6.10 106.88 500", pairs(1, 1, "InvalidCoordList", "radius"), [
      "-6.10 106.88",
      "-6.10 106.88 -500",
    ]),
  },
  elev: {
    shape: valued("georss:elev", CLAUSE, "12.5", {
      text: decimal,
      wrong: { "feed/number-invalid": ["12 m"] },
    }),
  },
  floor: {
    shape: valued("georss:floor", CLAUSE, "-1", {
      text: integer,
      wrong: { "feed/number-invalid": ["first"] },
    }),
  },
  radius: {
    shape: valued("georss:radius", CLAUSE, "500", {
      text: decimal,
      wrong: { "feed/number-invalid": ["500 m"] },
    }),
  },
  featuretypetag: { shape: valued("georss:featuretypetag", CLAUSE, "harbour") },
  relationshiptag: { shape: valued("georss:relationshiptag", CLAUSE, "is-centered-at") },
  featurename: { shape: valued("georss:featurename", CLAUSE, "The old quay") },
  where: { shape: opaque("georss:where", "GeoRSS GML", "") },
};

export const georss: Vocabulary = {
  uri: GEORSS,
  prefix: "georss",
  elements: {
    channel: georssElements,
    item: georssElements,
    feed: georssElements,
    entry: georssElements,
    source: georssElements,
    outline: georssElements,
  },
  isOpen: true,
};

/** One coordinate in an element of its own. */
const degrees = (name: string, clause: string, text: Grammar): ChildShape => ({
  shape: valued(name, clause, "-6.10", { text, wrong: { "feed/value-invalid": ["-186.10", "6.10 S"] } }),
});

const GEO_CLAUSE = "WGS84 Geo Positioning";
const geoElements: { readonly [local: string]: ChildShape } = {
  lat: degrees("geo:lat", GEO_CLAUSE, latitude),
  long: degrees("geo:long", GEO_CLAUSE, longitude),
  alt: {
    shape: valued("geo:alt", GEO_CLAUSE, "12.5", {
      text: decimal,
      wrong: { "feed/number-invalid": ["12 m"] },
    }),
  },
  Point: { shape: opaque("geo:Point", GEO_CLAUSE, "") },
};

export const geo: Vocabulary = {
  uri: GEO,
  prefix: "geo",
  elements: {
    channel: geoElements,
    item: geoElements,
    feed: geoElements,
    entry: geoElements,
    outline: geoElements,
  },
  isOpen: true,
};

/** The same two elements by two names. */
function olderPlaces(uri: string, prefix: string, clause: string): Vocabulary {
  const elements = {
    latitude: degrees(`${prefix}:latitude`, clause, latitude),
    longitude: degrees(`${prefix}:longitude`, clause, longitude),
  };
  return { uri, prefix, elements: { channel: elements, item: elements, feed: elements, entry: elements } };
}

export const icbm: Vocabulary = olderPlaces(ICBM, "icbm", "ICBM module");
export const geoUrl: Vocabulary = olderPlaces(GEO_URL, "geourl", "GeoURL module");
