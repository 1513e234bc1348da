/** The people and desks of the settings: permanent handles, names by language. */

import type { Person } from "../model/person.ts";
import { foldName } from "../text/characters.ts";
import { textsOf } from "./languages.ts";
import type { RawPerson } from "./raw.ts";
import type { Report } from "./report.ts";

/** The people in the order of the settings; two with one handle are a problem, two with one name are not. */
export function readPeople(
  people: readonly RawPerson[],
  tags: readonly string[],
  report: Report,
): readonly Person[] {
  const owners = new Map<string, number>();
  return people.map(({ handle, kind, name, url, email, avatar }, index) => {
    const owner = owners.get(foldName(handle));
    owners.set(foldName(handle), owner ?? index);
    if (owner !== undefined) {
      const holder = `\`people[${owner}]\``;
      report("settings/name-taken", ["people", index, "handle"], { kind: "handle", name: handle, holder });
    }
    return {
      handle,
      kind,
      names: textsOf(name, ["people", index, "name"], tags, report),
      ...(url !== undefined && { url }),
      ...(email !== undefined && { email }),
      ...(avatar !== undefined && { avatar }),
    };
  });
}
