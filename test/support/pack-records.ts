/** Records to put into packs, by number. */

import { hashOf } from "../../src/text/hash.ts";

export const keyOf = (number: number): string => hashOf(`record ${number}`);

/** Of another length for its neighbours, so that none passes for another. */
export const payloadOf = (number: number): Buffer => Buffer.from(`${number} `.repeat(1 + (number % 7)));
