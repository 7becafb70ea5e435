import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What a test's server does with a request for a completion; it is told the sentence that it was asked about. */
export type Lie = (response: ServerResponse, sentence: string, request: Asked) => void;

/** What came with a request. */
export interface Asked {
  readonly url: string;
  readonly body: {
    readonly model?: string;
    readonly messages?: readonly { readonly content: string }[];
  } & Record<string, unknown>;
}

/** A server of a language model on this machine that answers as it is told to. */
export async function lyingModel(lie: Lie, models: readonly string[] = ["liar-7b"]) {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const body = JSON.parse((await textOf(request)) || "{}");
    const one = { url: request.url ?? "", body };
    asked.push(one);
    if (request.url === "/v1/models") json(response, { data: models.map((id) => ({ id })) });
    else lie(response, sentenceIn(body), one);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}/v1`,
    port,
    asked,
    /** Sentences that it was asked about, in order. */
    sentences: () => asked.filter(({ url }) => url !== "/v1/models").map(({ body }) => sentenceIn(body)),
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Answers as a server of language models does. */
export function says(response: ServerResponse, content: string): void {
  json(response, { choices: [{ message: { role: "assistant", content } }] });
}

/** Answers with marks. */
export function marks(response: ServerResponse, ...list: readonly object[]): void {
  says(response, JSON.stringify({ marks: list }));
}

export function json(response: ServerResponse, value: unknown): void {
  response.setHeader("content-type", "application/json; charset=utf-8");
  response.end(JSON.stringify(value));
}

function sentenceIn(body: Asked["body"]): string {
  const content = body.messages?.[1]?.content;
  return content === undefined ? "" : JSON.parse(content).sentence;
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
