import { flowYaml } from "./flow-yaml.ts";
import { type Decided, LEDGER_FORMAT, type Ledger } from "./ledger.ts";

const HEAD = `# What was proposed from the texts of this case, one line each by sentence, and what was decided of it.
# decision: open, yes, no, edited or other date (both with change: {key: value}), merged (with: the id in the case), skipped.
# \`demarche review\` asks; lines may be changed by hand too, and \`demarche review --apply\` carries them into the case.
`;

/** A ledger as text, one proposal a line, so that a comparison of two versions shows what was decided. */
export function ledgerText({ sources, proposals }: Ledger): string {
  return [
    `${HEAD}format: ${LEDGER_FORMAT}`,
    list("sources", sources.map(flowYaml)),
    list("proposals", proposals.map(lineOf)),
    "",
  ].join("\n");
}

function list(key: string, lines: readonly string[]): string {
  if (lines.length === 0) return `${key}: []`;
  return [`${key}:`, ...lines.map((line) => `  - ${line}`)].join("\n");
}

/** What a person changes first, what the rules say of it last. The decision stands bare: here `yes` and `no` are words. */
function lineOf({ decision, ...decided }: Decided): string {
  const { by, unseen, change, with: same, applied, gone, id, kind, cite, entry, quote, ...rest } = decided;
  const line = { by, unseen, change, with: same, applied, gone, id, kind, cite, entry, quote, ...rest };
  return `{decision: ${decision}, ${flowYaml(line).slice(1)}`;
}
