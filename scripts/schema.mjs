// Writes schema/: the JSON Schemas by which editors know settings and front matter. Run after a compile.
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { articleJsonSchema } from "../lib/article/schema.js";
import { settingsJsonSchema } from "../lib/settings/schema.js";

const folder = fileURLToPath(new URL("../schema", import.meta.url));
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}/settings.schema.json`, `${JSON.stringify(settingsJsonSchema(), null, 2)}\n`);
writeFileSync(`${folder}/article.schema.json`, `${JSON.stringify(articleJsonSchema(), null, 2)}\n`);
