/** Where programs subscribe to be told of new items of an RSS channel. */

import { found, NOTHING } from "../../finding.ts";
import { as, oneOf } from "../../grammars/grammar.ts";
import { attribute } from "../../xml/xml.ts";
import type { ElementRule, Shape } from "../shape.ts";
import { port } from "./values.ts";

const knownProtocol = as(oneOf(["xml-rpc", "soap", "http-post"]), { severity: "warning" });

/** Over plain HTTP nothing is called by name; elsewhere it is. */
const procedure: ElementRule = {
  clause: "RSS profile, cloud: registerProcedure",
  judge: (element) => {
    const name = attribute(element, "registerProcedure");
    if (name === undefined || name.trim() !== "" || attribute(element, "protocol") === "http-post")
      return NOTHING;
    const facts = { element: element.name, attribute: "registerProcedure" };
    return [found("xml/attribute-blank", element.at, facts, { length: element.name.length + 1 })];
  },
  bad: {
    "xml/attribute-blank":
      '<cloud domain="rpc.rail.example" port="80" path="/RPC2" registerProcedure="" protocol="xml-rpc"/>',
  },
};

export const cloudShape: Shape = {
  name: "cloud",
  clause: "RSS 2.0, cloud",
  holds: "nothing",
  attributes: {
    domain: { required: true },
    port: { required: true, value: port, blank: { severity: "error", w3c: "InvalidIntegerAttribute" } },
    path: { required: true },
    registerProcedure: { required: true, blank: "allowed" },
    protocol: { required: true, value: (value) => knownProtocol(value.trim()) },
  },
  rules: [procedure],
  good: '<cloud domain="rpc.rail.example" port="80" path="/RPC2" registerProcedure="feed.notify" protocol="xml-rpc"/>',
  bad: {
    "xml/attribute-missing": [
      '<cloud port="80" path="/RPC2" registerProcedure="feed.notify" protocol="xml-rpc"/>',
      '<cloud domain="rpc.rail.example" port="80" registerProcedure="feed.notify" protocol="xml-rpc"/>',
    ],
    "feed/number-invalid": [
      '<cloud domain="rpc.rail.example" port="http" path="/RPC2" registerProcedure="feed.notify" protocol="xml-rpc"/>',
      '<cloud domain="rpc.rail.example" port="0" path="/RPC2" registerProcedure="feed.notify" protocol="xml-rpc"/>',
      '<cloud domain="rpc.rail.example" port="65536" path="/RPC2" registerProcedure="feed.notify" protocol="xml-rpc"/>',
    ],
    "feed/choice-unknown":
      '<cloud domain="rpc.rail.example" port="80" path="/RPC2" registerProcedure="feed.notify" protocol="gopher"/>',
    "xml/attribute-blank":
      '<cloud domain="" port="80" path="/RPC2" registerProcedure="feed.notify" protocol="xml-rpc"/>',
  },
};
