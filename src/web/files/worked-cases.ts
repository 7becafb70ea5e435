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
}

export async function workedCases(): Promise<readonly WorkedCase[]> {
  return (await (await fetched("cases/index.json")).json()) as readonly WorkedCase[];
}

export async function workedFolder(name: string): Promise<Folder> {
  const main = "case.yaml";
  return { main, texts: { [main]: await (await fetched(`cases/${name}/${main}`)).text() } };
}

async function fetched(address: string): Promise<Response> {
  const response = await fetch(new URL(address, document.baseURI));
  if (!response.ok) throw new Error(`${address} cannot be had`);
  return response;
}
