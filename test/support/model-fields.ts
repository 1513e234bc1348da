/**
 * The fields of the model as its types declare them: `entry.authors[].name`, each down to what has no fields of its
 * own. Read from the source with oxc-parser, so that a field that is added to a type is a field more here.
 */

import { readFileSync } from "node:fs";
import { parseSync, type TSType } from "oxc-parser";

const FILES = ["src/model/entry.ts", "src/model/feed.ts", "src/feeds/opml.ts"];
const ROOT = new URL("../../", import.meta.url);

export interface ModelField {
  /** `[]` stands for each member of a list. */
  readonly path: string;
  readonly isOptional: boolean;
  /** The texts that it may be, where its type says so. */
  readonly choices: readonly string[];
}

type Members = readonly { readonly name: string; readonly isOptional: boolean; readonly type: TSType }[];

const interfaces = new Map<string, { readonly parents: readonly string[]; readonly members: Members }>();
const aliases = new Map<string, TSType>();
for (const file of FILES) read(file);

/** Every field of an interface, in the order of its declaration. */
export function fieldsOf(name: string, prefix: string): readonly ModelField[] {
  return fieldsOfInterface(name, prefix, []);
}

function fieldsOfInterface(name: string, prefix: string, outer: readonly string[]): readonly ModelField[] {
  const found = interfaces.get(name);
  if (found === undefined) throw new Error(`No interface ${name} in ${FILES.join(", ")}.`);
  return [
    ...found.parents.flatMap((parent) => fieldsOfInterface(parent, prefix, outer)),
    ...fieldsOfMembers(found.members, prefix, [...outer, name]),
  ];
}

function fieldsOfMembers(members: Members, prefix: string, outer: readonly string[]): readonly ModelField[] {
  return members.flatMap(({ name, isOptional, type }) =>
    fieldsOfType(type, `${prefix}.${name}`, isOptional, outer),
  );
}

function fieldsOfType(
  type: TSType,
  path: string,
  isOptional: boolean,
  outer: readonly string[],
): readonly ModelField[] {
  const leaf = { path, isOptional, choices: choicesOf(type) };
  switch (type.type) {
    case "TSArrayType":
      return fieldsOfType(type.elementType, `${path}[]`, isOptional, outer);
    case "TSTypeOperator":
      return fieldsOfType(type.typeAnnotation, path, isOptional, outer);
    case "TSTypeLiteral":
      return fieldsOfMembers(membersOf(type.members), path, outer);
    case "TSMappedType":
      return choicesOf(type.constraint).map((name) => ({
        path: `${path}.${name}`,
        isOptional: type.optional !== false,
        choices: [],
      }));
    case "TSUnionType": {
      const objects = type.types.filter((one) => one.type === "TSTypeLiteral");
      return objects.length === 0
        ? [leaf]
        : objects.flatMap((one) => fieldsOfType(one, path, isOptional, outer));
    }
    case "TSTypeReference": {
      const name = nameOf(type);
      const alias = aliases.get(name);
      if (alias !== undefined) return fieldsOfType(alias, path, isOptional, outer);
      return interfaces.has(name) && !outer.includes(name) ? fieldsOfInterface(name, path, outer) : [leaf];
    }
    default:
      return [leaf];
  }
}

function choicesOf(type: TSType): readonly string[] {
  if (type.type === "TSTypeReference") {
    const alias = aliases.get(nameOf(type));
    return alias === undefined ? [] : choicesOf(alias);
  }
  if (type.type !== "TSUnionType") return [];
  return type.types.flatMap((one) =>
    one.type === "TSLiteralType" && one.literal.type === "Literal" && typeof one.literal.value === "string"
      ? one.literal.value
      : [],
  );
}

function nameOf(type: TSType): string {
  return type.type === "TSTypeReference" && type.typeName.type === "Identifier" ? type.typeName.name : "";
}

function membersOf(signatures: readonly object[]): Members {
  return signatures.map((signature) => {
    const { key, optional, typeAnnotation } = signature as {
      readonly key: { readonly name: string };
      readonly optional: boolean;
      readonly typeAnnotation: { readonly typeAnnotation: TSType };
    };
    return { name: key.name, isOptional: optional, type: typeAnnotation.typeAnnotation };
  });
}

function read(file: string): void {
  const { program, errors } = parseSync(file, readFileSync(new URL(file, ROOT), "utf8"));
  if (errors.length > 0) throw new Error(`${file} cannot be parsed.`);
  for (const statement of program.body) {
    const declared = statement.type === "ExportNamedDeclaration" ? statement.declaration : statement;
    if (declared?.type === "TSInterfaceDeclaration") {
      const parents = declared.extends.flatMap(({ expression }) =>
        expression.type === "Identifier" ? expression.name : [],
      );
      interfaces.set(declared.id.name, { parents, members: membersOf(declared.body.body) });
    }
    if (declared?.type === "TSTypeAliasDeclaration") aliases.set(declared.id.name, declared.typeAnnotation);
  }
}
