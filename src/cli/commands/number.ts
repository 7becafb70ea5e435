import { printableJson } from "#case/printable.ts";
import { sentencesOf } from "#case/sentences.ts";
import { numberedText } from "#exchange/new-case/numbered.ts";
import { UsageFault } from "../fault.ts";
import { bodyFlag } from "../intake/body-flag.ts";
import { textNamed } from "../text-named.ts";
import type { Command } from "./command.ts";

/** Prints the sentences of a text with the numbers by which a case cites them. */
export const numberText: Command = {
  name: "number",
  usage: "number FILE",
  summary: "print the sentences of a text with their numbers",
  example: "demarche number article.txt",
  flags: {
    body: { takes: "A-B", help: "first and last line to number, as `body` of a source has them" },
    json: { help: "print as JSON: number, text and line of each sentence" },
  },
  async perform(given, io) {
    const [name] = given.words;
    if (name === undefined) throw new UsageFault("no text is named", `for example: ${this.example}`);
    const text = textNamed(name, io.directory);
    const body = bodyFlag(given, text.split("\n").length);
    if (given.flags.has("json")) {
      const sentences = sentencesOf(text, { body }).map(({ at, text: said, line }) => ({
        at,
        text: said,
        line,
      }));
      io.out(`${printableJson({ numbering: 2, sentences }, 1)}\n`);
    } else io.out(numberedText(text, { body }));
    return 0;
  },
};
