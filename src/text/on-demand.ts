/**
 * Packages that are loaded when they are first needed: loading some takes longer than a build in which little has
 * changed. For packages of CommonJS, which load without waiting, and always by a name that stands in the code; one of ES
 * is loaded by threads ahead (`compile/prepare.ts`), which may not require it.
 */

import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** What gives a package, and loads it when it is first asked. */
export function onDemand<T>(load: (require: (name: string) => unknown) => T): () => T {
  let loaded: { readonly value: T } | undefined;
  return () => {
    loaded ??= { value: load(require) };
    return loaded.value;
  };
}
