import { Id } from "#case/reference.ts";

const LONGEST = 32;

/**
 * Ids made of names: lower case, joined by hyphens, without accents, unique among those made so far. A name that gives
 * none (`1`, `日本`) gets `stem` before what is left of it. Words in `reserved` are not used.
 */
export function idMaker(stem: string, reserved: readonly string[] = []): (name: string) => string {
  const used = new Set(reserved);
  return (name) => {
    const base = baseOf(name, stem);
    let id = base;
    for (let number = 2; used.has(id); number++) id = `${base}-${number}`;
    used.add(id);
    return id;
  };
}

function baseOf(name: string, stem: string): string {
  const words = name
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
  let id = "";
  for (const word of words) {
    if (id !== "" && id.length + 1 + word.length > LONGEST) break;
    id = id === "" ? word.slice(0, LONGEST) : `${id}-${word}`;
  }
  if (id === "") return stem;
  return Id.safeParse(id).success ? id : `${stem}-${id}`;
}
