import { nearest } from "#case/nearest.ts";
import { printableJson } from "#case/printable.ts";
import { classInShort, classInWords } from "../classes/in-words.ts";
import { shippedClass, shippedEntries } from "../classes/load.ts";
import { oneClass } from "../classes/one-class.ts";
import { dayFlag } from "../day-flag.ts";
import { UsageFault } from "../fault.ts";
import type { Command } from "./command.ts";

/** The reference classes that come with the program: what comparable spells did. */
export const classes: Command = {
  name: "classes",
  usage: "classes ID",
  summary: "how long comparable things lasted, and how they ended",
  example: "demarche classes calm/agreement --as-of 2018-04-16",
  remark:
    "Without ID all reference classes are listed; with it, one is told with its table, citation and licence.",
  flags: {
    json: { help: "print as JSON" },
    "as-of": { takes: "DATE", help: "only what had happened by then (default: all that is known)" },
  },
  async perform(given, io) {
    const day = dayFlag(given, "as-of");
    const [id] = given.words;
    const json = given.flags.has("json");
    const entries = shippedEntries();
    if (id === undefined) {
      const all = entries.map((entry) => oneClass(shippedClass(entry), day));
      if (json)
        io.out(
          `${printableJson({ classes: all.map(({ class: entry, figures }) => ({ ...entry, figures })) }, 1)}\n`,
        );
      else io.out(`${all.map((one) => classInShort(one, io.width)).join("\n\n")}\n`);
      return 0;
    }
    const entry = entries.find((one) => one.id === id);
    if (entry === undefined) {
      const near = nearest(
        id,
        entries.map((one) => one.id),
      );
      throw new UsageFault(
        `there is no reference class "${id}"`,
        near ? `did you mean ${near}?` : "see: demarche classes",
      );
    }
    const found = oneClass(shippedClass(entry), day);
    io.out(json ? `${printableJson(found, 1)}\n` : classInWords(found, io.width));
    return 0;
  },
};
