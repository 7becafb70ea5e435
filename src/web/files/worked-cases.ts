import type { Folder } from "../workers/messages.ts";

/** A worked case that comes with the workbench, as the start page lists it. */
export interface WorkedCase {
  readonly name: string;
  readonly title: string;
  readonly summary?: string;
  readonly asOf: string;
  readonly questions: number;
  readonly actors: number;
  readonly sources: number;
  /** What else stands in its folder. */
  readonly beside: readonly string[];
}

export async function workedCases(): Promise<readonly WorkedCase[]> {
  return (await (await fetched("cases/index.json")).json()) as readonly WorkedCase[];
}

export async function workedFolder(name: string): Promise<Folder> {
  const main = "case.yaml";
  return { main, texts: { [main]: await (await fetched(`cases/${name}/${main}`)).text() } };
}

/** What else stands in the folder of a worked case: notes, seals, how its questions came out. */
export async function besideWorked(name: string): Promise<Folder["texts"]> {
  const names = (await workedCases()).find((one) => one.name === name)?.beside ?? [];
  const texts = names.map(
    async (each) => [each, await (await fetched(`cases/${name}/${each}`)).text()] as const,
  );
  return Object.fromEntries(await Promise.all(texts));
}

async function fetched(address: string): Promise<Response> {
  const response = await fetch(new URL(address, document.baseURI));
  if (!response.ok) throw new Error(`${address} cannot be had`);
  return response;
}
