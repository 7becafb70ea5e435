import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { parseHTML } from "linkedom";
import { readDocument } from "#documents/read.ts";
import { Random } from "#math/random.ts";
import { TemplateFault, templateOf } from "#view/word/template.ts";
import { wordBrief } from "#view/word/word-brief.ts";
import { damagedText } from "./damaged-text.ts";

/** What became of damaged files. The lists tell of each how, and what was thrown or said. */
export interface DocumentCount {
  readonly files: number;
  readonly read: number;
  readonly refused: number;
  readonly crashes: readonly string[];
  /** Refusals that do not say what is wrong, or what would do. */
  readonly silent: readonly string[];
  /** Files that took more than two seconds of processor. */
  readonly slow: readonly string[];
}

/** A sound file by its name, whose ending says what it is. */
export type Sound = readonly [name: string, bytes: Uint8Array];

/** Names of parts that lead out of a folder, or stand for something of the language. */
const ODD_NAMES = [
  "../../../etc/passwd",
  "/etc/passwd",
  "word\\document.xml",
  "constructor",
  "toString",
  "word/../word/document.xml",
];
const DTD =
  '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY c "&a;&a;&a;&a;&a;&a;&a;&a;">]>';

/** Reads so many damaged documents, as `intake` does. */
export function readDamagedDocuments(
  sound: readonly Sound[],
  from: number,
  count: number,
): Promise<DocumentCount> {
  return counted(sound, from, count, async (bytes, name) => {
    const reading = await readDocument(bytes, name);
    return "refusal" in reading ? [reading.refusal.what, reading.refusal.cure ?? ""] : undefined;
  });
}

/** Makes a brief in so many damaged templates, as `brief --template` does. */
export function useDamagedTemplates(
  sound: readonly Sound[],
  from: number,
  count: number,
): Promise<DocumentCount> {
  const { document } = parseHTML(
    "<!doctype html><html><body><main><h1>A brief</h1><p>It says this.</p></main></body></html>",
  );
  return counted(sound, from, count, async (bytes) => {
    try {
      const file = await wordBrief(document as unknown as Document, {
        properties: { title: "A brief", author: "Nobody", day: "2024-05-01", language: "en-GB" },
        draw: () => new Uint8Array(),
        template: templateOf(bytes, "en-GB"),
      });
      unzipSync(file);
      return undefined;
    } catch (error) {
      if (error instanceof TemplateFault) return [error.message, "another file"];
      throw error;
    }
  });
}

/** Gives each damaged file to what reads it: undefined, or what is wrong with the file and what would do. */
async function counted(
  sound: readonly Sound[],
  from: number,
  count: number,
  use: (bytes: Uint8Array, name: string) => Promise<readonly [what: string, cure: string] | undefined>,
): Promise<DocumentCount> {
  const [crashes, silent, slow]: [string[], string[], string[]] = [[], [], []];
  let [read, refused] = [0, 0];
  for (let number = from; number < from + count; number++) {
    const [name, whole] = sound[number % sound.length]!;
    const random = new Random(1, "damaged documents", number);
    const { how, bytes } = damagedFile(whole, number, random);
    const before = process.cpuUsage();
    try {
      const refusal = await use(bytes, name);
      if (refusal === undefined) read++;
      else refused++;
      if (refusal?.some((text) => text.trim() === ""))
        silent.push(`${number} (${name}, ${how}): ${refusal.join(": ")}`);
    } catch (error) {
      crashes.push(
        `${number} (${name}, ${how}): ${error instanceof Error ? (error.stack ?? error.message).slice(0, 400) : String(error)}`,
      );
    }
    const { user } = process.cpuUsage(before);
    if (user > 2e6) slow.push(`${number} (${name}, ${how}): ${(user / 1e6).toFixed(1)} s`);
  }
  return { files: count, read, refused, crashes, silent, slow };
}

function damagedFile(whole: Uint8Array, number: number, random: Random): { how: string; bytes: Uint8Array } {
  const isArchive = whole[0] === 0x50 && whole[1] === 0x4b;
  if (isArchive && random.below(4) > 0) return damagedArchive(whole, number, random);
  if (random.below(2) > 0 || isArchive) return { how: "bytes", bytes: damagedBytes(whole, random) };
  // As Latin letters every byte is one, and stays it.
  const { how, bytes } = damagedText(Buffer.from(whole).toString("latin1"), number);
  return { how, bytes: Buffer.from(Buffer.from(bytes).toString("utf8"), "latin1") };
}

/** Bytes changed, left out, twice, or cut off. */
function damagedBytes(whole: Uint8Array, random: Random): Uint8Array {
  const bytes = Uint8Array.from(whole);
  const at = random.below(bytes.length);
  switch (random.below(4)) {
    case 0:
      return bytes.subarray(0, at);
    case 1:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + random.below(200))]);
    case 2:
      return Buffer.concat([bytes.subarray(0, at + random.below(2000)), bytes.subarray(at)]);
    default:
      for (let times = 1 + random.below(20); times > 0; times--)
        bytes[random.below(bytes.length)] = random.below(256);
      return bytes;
  }
}

/** An archive of which one part is damaged, exchanged, away, or called otherwise; packed anew, so that its sums are right. */
function damagedArchive(
  whole: Uint8Array,
  number: number,
  random: Random,
): { how: string; bytes: Uint8Array } {
  const parts: Record<string, Uint8Array> = unzipSync(whole);
  const names = Object.keys(parts);
  const name = names[random.below(names.length)]!;
  const other = names[random.below(names.length)]!;
  const part = parts[name]!;
  const text = strFromU8(part);
  const made = (how: string, change: Readonly<Record<string, Uint8Array>>) => ({
    how: `${how} ${name}`,
    bytes: zipSync({ ...parts, ...change }, { level: 1 }),
  });
  const rest = Object.fromEntries(Object.entries(parts).filter(([each]) => each !== name));
  switch (random.below(8)) {
    case 0:
      return { how: `without ${name}`, bytes: zipSync(rest, { level: 1 }) };
    case 1:
      return {
        how: `renamed ${name}`,
        bytes: zipSync({ ...rest, [ODD_NAMES[random.below(ODD_NAMES.length)]!]: part }, { level: 1 }),
      };
    case 2:
      return made(`${other} for`, { [name]: parts[other]! });
    case 3:
      return made("entities in", {
        [name]: strToU8(text.replace(/(<\?xml[^>]*\?>)?/, `$1${DTD}`).replace(/>([^<]{3,})</, ">&a;&b;<")),
      });
    case 4: {
      const levels = 10 ** (1 + random.below(5));
      return made("nested", {
        [name]: strToU8(text.replace(/<w:p[ >]/, (tag) => `${"<w:p>".repeat(levels)}${tag}`)),
      });
    }
    case 5:
      return made("large", {
        [name]: strToU8(
          text.replace(
            /<w:p[ >]/,
            (tag) =>
              `${`<w:p><w:r><w:t>${"x ".repeat(50)}</w:t></w:r></w:p>`.repeat(random.below(5000))}${tag}`,
          ),
        ),
      });
    case 6:
      return made("tags exchanged in", {
        [name]: strToU8(
          text.replace(/<(\/?)w:(\w+)/g, (tag, slash, word) =>
            random.below(30) === 0
              ? `<${slash}w:${["p", "tbl", "sectPr", "instrText", word][random.below(5)]}`
              : tag,
          ),
        ),
      });
    default:
      return made("damaged", { [name]: damagedText(text, number).bytes });
  }
}
