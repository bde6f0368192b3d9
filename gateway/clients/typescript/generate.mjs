// Writes src/schema.ts, the types of the API, from the document that the gateway publishes.
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";

const built = fileURLToPath(new URL("../../target/documents/openapi.json", import.meta.url));
const source = process.env.LGDS_OPENAPI ?? built;

if (!source.startsWith("http") && !existsSync(source)) {
  console.error(`There is no ${source}. The gateway's build writes it: run

    mvn -q test-compile -pl gateway -am

at the top of the repository, or set LGDS_OPENAPI to a file or an address such as https://api.lgds.example/openapi.json.`);
  process.exit(1);
}
const document = JSON.parse(
  source.startsWith("http") ? await (await fetch(source)).text() : await readFile(source, "utf8"),
);
const types = astToString(await openapiTS(document));
await writeFile(new URL("src/schema.ts", import.meta.url), `// Made by generate.mjs; not to be edited.\n${types}`);
