import type { Folder } from "../workers/messages.ts";

// A case as one file: its folder, packed. The library that packs is loaded when it is first needed.

/** Largest file that is unpacked, in bytes. */
const LARGEST = 64_000_000;
const TEXT = /\.(?:ya?ml|txt|csv|md)$/i;

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
  const { strFromU8, unzipSync } = await import("fflate");
  let total = 0;
  let found: Record<string, Uint8Array>;
  try {
    found = unzipSync(new Uint8Array(await file.arrayBuffer()), {
      filter({ name, originalSize }) {
        total += originalSize;
        if (total > LARGEST) throw new NoCase(`${file.name} unpacks to more than ${LARGEST / 1e6} MB.`);
        return TEXT.test(name);
      },
    });
  } catch (error) {
    if (error instanceof NoCase) throw error;
    throw new NoCase(`${file.name} is no sound zip file.`);
  }
  const texts = Object.fromEntries(Object.entries(found).map(([name, bytes]) => [name, strFromU8(bytes)]));
  return caseIn(texts, file.name.replace(/\.zip$/i, ""));
}

/** The case among texts: the file called case.yaml that lies highest, and what lies beside it. */
function caseIn(texts: Readonly<Record<string, string>>, name: string): { name: string; folder: Folder } {
  const names = Object.keys(texts);
  const cases = names.filter((each) => /(?:^|\/)case\.ya?ml$/.test(each));
  const only = names.filter(
    (each) => /\.ya?ml$/i.test(each) && !/(?:^|\/)(?:intake|brief)\.yaml$/.test(each),
  );
  const main =
    cases.sort((a, b) => a.split("/").length - b.split("/").length)[0] ??
    (only.length === 1 ? only[0] : undefined);
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
