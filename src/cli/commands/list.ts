import { ANALYSES } from "#analyses/index.ts";
import { printableJson } from "#case/printable.ts";
import { FORMATS } from "#exchange/formats.ts";
import { greatestOf } from "#math/extremes.ts";
import { BRIEF_FORMATS } from "../brief-files.ts";
import { workedCases } from "../case-folder.ts";
import { knownLayouts } from "../spell-copy/load-layout.ts";
import type { Command } from "./command.ts";

/** Lists the analyses, the formats and the worked cases. */
export const list: Command = {
  name: "list",
  usage: "list",
  summary: "list the analyses, formats and worked cases",
  example: "demarche list",
  flags: { json: { help: "print as JSON" } },
  async perform(given, io) {
    const cases = workedCases();
    const formats = BRIEF_FORMATS;
    if (given.flags.has("json")) {
      const analyses = ANALYSES.map(({ id, title, question, answers, references, options }) => ({
        id,
        title,
        question,
        answers,
        references,
        options,
      }));
      const exchange = FORMATS.map(({ id, title, extensions, read, merge, write }) => ({
        id,
        title,
        extensions,
        reads: (read ?? merge) !== undefined,
        writes: write !== undefined,
      }));
      io.out(`${printableJson({ analyses, formats, exchange, layouts: knownLayouts(), cases }, 1)}\n`);
      return 0;
    }
    const width = greatestOf(ANALYSES.map((analysis) => analysis.id.length)) + 2;
    io.out("Analyses\n");
    for (const analysis of ANALYSES) io.out(`  ${analysis.id.padEnd(width)}${analysis.question}\n`);
    io.out(`\nFormats of a brief\n  ${formats.join(", ")}\n\nFormats of other programs\n`);
    for (const { id, title, read, merge, write } of FORMATS) {
      const does = [...((read ?? merge) ? ["import"] : []), ...(write ? ["export"] : [])].join(", ");
      io.out(`  ${id.padEnd(width)}${title}: ${does}\n`);
    }
    io.out(`\nData sets of which your own copy is read (import --layout)\n  ${knownLayouts().join(", ")}\n`);
    io.out("\nWorked cases\n");
    for (const name of cases) io.out(`  ${name}\n`);
    return 0;
  },
};
