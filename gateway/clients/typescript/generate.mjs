// Writes src/schema.ts, the types of the API, and src/media-types.ts, what is not plain JSON, from the document that the
// gateway publishes.
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
await write("schema.ts", types);
await write(
  "media-types.ts",
  `/** What bodies are sent as, by operation; those that are not named here are JSON. */
export const BODIES: Readonly<Record<string, readonly string[]>> = ${media(({ requestBody }) => [requestBody])};

/** What comes where an operation succeeds. */
export const ANSWERS: Readonly<Record<string, readonly string[]>> = ${media(({ responses }) =>
    Object.entries(responses).filter(([status]) => status.startsWith("2")).map(([, response]) => response))};
`,
);

/** Media types by verb and path, of operations that have others than plain JSON. */
function media(partsOf) {
  const found = {};
  for (const [path, operations] of Object.entries(document.paths)) {
    for (const [verb, operation] of Object.entries(operations)) {
      const types = partsOf(operation).flatMap((part) => Object.keys(part?.content ?? {}));
      if (types.some((type) => type !== "application/json")) {
        found[`${verb.toUpperCase()} ${path}`] = types;
      }
    }
  }
  return JSON.stringify(found, null, 2);
}

async function write(file, code) {
  await writeFile(new URL(`src/${file}`, import.meta.url), `// Made by generate.mjs; not to be edited.\n${code}`);
}
