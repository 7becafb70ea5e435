// Writes what is made from definitions: the JSON Schemas of a case, of a report, of proposals, of the ledger of an intake and of how a brief is made, and the page on the format of a case.
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { caseFormatPage } from "./case-format-page.ts";
import { caseSchema } from "./case-schema.ts";
import { ledgerSchema } from "./ledger-schema.ts";
import { proposalsSchema } from "./proposals-schema.ts";
import { reportSchema } from "./report-schema.ts";
import { settingsSchema } from "./settings-schema.ts";

const root = join(import.meta.dirname, "..");
writeFileSync(join(root, "schema", "case.schema.json"), `${JSON.stringify(caseSchema(), null, 2)}\n`);
writeFileSync(join(root, "schema", "report.schema.json"), `${JSON.stringify(reportSchema(), null, 2)}\n`);
writeFileSync(
  join(root, "schema", "proposals.schema.json"),
  `${JSON.stringify(proposalsSchema(), null, 2)}\n`,
);
writeFileSync(join(root, "schema", "intake.schema.json"), `${JSON.stringify(ledgerSchema(), null, 2)}\n`);
writeFileSync(join(root, "schema", "brief.schema.json"), `${JSON.stringify(settingsSchema(), null, 2)}\n`);
writeFileSync(join(root, "docs", "case-format.md"), caseFormatPage());
execFileSync("git", ["-C", root, "diff", "--stat", "--", "schema", "docs/case-format.md"], {
  stdio: "inherit",
});
