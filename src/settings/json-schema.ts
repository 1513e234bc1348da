/**
 * The JSON Schema for editors, completed by what the reader accepts and the generated shape cannot show: one
 * text in place of a list or of a map by language, a common spelling, defaults of values read from text.
 */

/** The parts of a JSON Schema that settings use; `normally` is our own word for a default. */
export interface JsonSchema {
  [key: string]: unknown;
  properties?: Readonly<Record<string, JsonSchema>>;
  $defs?: Readonly<Record<string, JsonSchema>>;
  items?: JsonSchema;
  additionalProperties?: JsonSchema | boolean;
  normally?: unknown;
}

/** The schema completed, in all its depth; the one given stays as it is. */
export function forEditors({ normally, properties, ...shape }: JsonSchema): JsonSchema {
  const schema: JsonSchema = { ...shape };
  if (normally !== undefined) schema.default = normally;
  if (properties) schema.properties = withAliases(properties);
  if (schema.items) schema.items = forEditors(schema.items);
  if (schema.$defs) schema.$defs = withAliases(schema.$defs);
  const others = schema.additionalProperties;
  if (typeof others === "object") schema.additionalProperties = forEditors(others);
  if (hasOwnKeys(schema)) {
    delete schema.properties;
    return schema;
  }
  const one = [schema.items, schema.additionalProperties].find(isText);
  return one ? orText(one, schema) : schema;
}

/** A map whose keys are the author's own: nothing stands in its place. */
function hasOwnKeys({ properties, additionalProperties }: JsonSchema): boolean {
  return (
    typeof additionalProperties === "object" &&
    properties !== undefined &&
    Object.keys(properties).length === 0
  );
}

function withAliases(properties: Readonly<Record<string, JsonSchema>>): Record<string, JsonSchema> {
  const entries = Object.entries(properties).map(([key, value]) => [key, forEditors(value)] as const);
  const sameAs = properties.sameAs;
  return Object.fromEntries(sameAs ? [...entries, ["same_as", forEditors(sameAs)] as const] : entries);
}

function isText(schema: JsonSchema | boolean | undefined): schema is JsonSchema {
  return typeof schema === "object" && schema.type === "string";
}

function orText({ description: _, ...one }: JsonSchema, many: JsonSchema): JsonSchema {
  const { description, default: usual, ...rest } = many;
  return {
    ...(description !== undefined && { description }),
    anyOf: [one, rest],
    ...(usual !== undefined && { default: usual }),
  };
}
