/** The grammars of single values, by the names under which shapes use them. */

export { countryCode, currencyCode, trueOrFalse } from "./choices.ts";
export { rfc3339Date, w3cDate } from "./iso-dates.ts";
export { languageTag } from "./languages.ts";
export { contact, mailAddress } from "./mail.ts";
export { mediaType } from "./media-types.ts";
export { decimal, integer, latitude, longitude, nonNegativeInteger, positiveInteger } from "./numbers.ts";
export { rfc822Date } from "./rfc822-dates.ts";
export { atMost } from "./texts.ts";
export { duration, normalPlayTime } from "./times.ts";
export { absoluteIri, fullUrl, iriReference, uriReference } from "./uris.ts";
export { uuid } from "./urns.ts";
