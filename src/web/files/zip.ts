import type { Folder } from "../workers/messages.ts";

// A case as one file: its folder, packed. The library that packs is loaded when it is first needed.

/** Largest file that is unpacked, in bytes. */
const LARGEST = 64_000_000;
const TEXT = /\.(?:ya?ml|txt|csv|md|json)$/i;

/** Why files are no case. */
export class NoCase extends Error {}

/** The folder of a case in files that the user gave: one zip, or the files themselves. */
export async function folderOfFiles(files: readonly File[]): Promise<{ name: string; folder: Folder }> {
  const [first] = files;
  if (first && files.length === 1 && /\.zip$/i.test(first.name)) return unpacked(first);
  const texts: Record<string, string> = {};
  for (const file of files) {
    const path = file.webkitRelativePath || file.name;
    if (TEXT.test(path)) texts[path] = await file.text();
  }
  return caseIn(
    texts,
    first?.webkitRelativePath.split("/")[0] || first?.name.replace(/\.\w+$/, "") || "case",
  );
}

async function unpacked(file: File): Promise<{ name: string; folder: Folder }> {
  const [{ Archive }, { REFUSALS, Refused }] = await Promise.all([
    import("#documents/docx/archive.ts"),
    import("#documents/refusal.ts"),
  ]);
  try {
    // What comes out of it is counted, whatever it says of itself.
    const archive = new Archive(new Uint8Array(await file.arrayBuffer()));
    const texts: Record<string, string> = {};
    let total = 0;
    for (const name of archive.names) {
      if (!TEXT.test(name)) continue;
      const bytes = archive.part(name)!;
      total += bytes.length;
      if (total > LARGEST) throw new NoCase(`${file.name} unpacks to more than ${LARGEST / 1e6} MB.`);
      texts[nameOf(name)] = new TextDecoder().decode(bytes);
    }
    return caseIn(texts, file.name.replace(/\.zip$/i, ""));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    throw new NoCase(
      error.refusal === REFUSALS.bomb
        ? `${file.name} unpacks to more than ${LARGEST / 1e6} MB.`
        : `${file.name} is no sound zip file.`,
    );
  }
}

/** The name of a part, whose bytes the archive gives as letters: most programs write UTF-8. */
function nameOf(name: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(
      Uint8Array.from(name, (each) => each.charCodeAt(0)),
    );
  } catch {
    return name;
  }
}

/** The case among texts: the file called case.yaml that lies highest, and what lies beside it. */
function caseIn(texts: Readonly<Record<string, string>>, name: string): { name: string; folder: Folder } {
  const names = Object.keys(texts);
  const cases = names.filter((each) => /(?:^|\/)case\.ya?ml$/.test(each));
  const only = names.filter(
    (each) => /\.ya?ml$/i.test(each) && !/(?:^|\/)(?:intake|brief|resolutions)\.yaml$/.test(each),
  );
  const depth = (each: string) => each.split("/").length;
  const [highest, other] = cases.toSorted((a, b) => depth(a) - depth(b));
  if (highest !== undefined && other !== undefined && depth(highest) === depth(other))
    throw new NoCase(
      `There are several cases among these files, ${highest} and ${other}. Give the files of one.`,
    );
  const main = highest ?? (only.length === 1 ? only[0] : undefined);
  if (main === undefined) throw new NoCase("There is no case.yaml among these files.");
  const above = main.slice(0, main.lastIndexOf("/") + 1);
  const own = names.filter(
    (each) => each.startsWith(above) && !each.slice(above.length).split("/").includes(".."),
  );
  return {
    name: above === "" ? name : (above.split("/").at(-2) ?? name),
    folder: {
      main: main.slice(above.length),
      texts: Object.fromEntries(own.map((each) => [each.slice(above.length), texts[each]!])),
    },
  };
}

/** Files as one zip file, in a folder under a name: a case under its own. */
export async function packed(
  name: string,
  files: Iterable<readonly [file: string, content: string | Uint8Array]>,
): Promise<Blob> {
  const { strToU8, zipSync } = await import("fflate");
  const entries = Array.from(
    files,
    ([file, content]) =>
      [`${name}/${file}`, typeof content === "string" ? strToU8(content) : content] as const,
  );
  return new Blob([new Uint8Array(zipSync(Object.fromEntries(entries), { level: 6 }))], {
    type: "application/zip",
  });
}
