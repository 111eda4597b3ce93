import "reflect-metadata";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { schemaFiles } from "./schema-files";

/** `npm run schema`: writes what `schema/` says anew from the code. The check fails where the two differ. */
const folder = join(__dirname, "../../schema");
mkdirSync(folder, { recursive: true });
for (const [name, content] of Object.entries(schemaFiles())) {
  writeFileSync(join(folder, name), content);
  console.log(`schema/${name}`);
}
