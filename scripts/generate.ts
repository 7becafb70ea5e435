// Writes what is made from the definitions of the case: the JSON Schema and the page on the format.
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { caseFormatPage } from "./case-format-page.ts";
import { caseSchema } from "./case-schema.ts";

const root = join(import.meta.dirname, "..");
writeFileSync(join(root, "schema", "case.schema.json"), `${JSON.stringify(caseSchema(), null, 2)}\n`);
writeFileSync(join(root, "docs", "case-format.md"), caseFormatPage());
execFileSync("git", ["-C", root, "diff", "--stat", "--", "schema", "docs/case-format.md"], {
  stdio: "inherit",
});
