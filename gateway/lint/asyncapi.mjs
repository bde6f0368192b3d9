// Reads the AsyncAPI document with AsyncAPI's own parser and prints what it finds; exits with 1 if that is an error.
import { readFile } from "node:fs/promises";
import { DiagnosticSeverity, Parser } from "@asyncapi/parser";

const [file] = process.argv.slice(2);
const { document, diagnostics } = await new Parser().parse(await readFile(file, "utf8"));
const errors = diagnostics.filter((one) => one.severity === DiagnosticSeverity.Error);
for (const { message, path } of errors) {
  console.error(`${file}: ${path.join(".")}: ${message}`);
}
if (!document || errors.length > 0) {
  process.exit(1);
}
console.log(`${file}: ${document.channels().length} channels and ${document.messages().length} messages, no error.`);
