import * as z from "zod";
import { Mark, MOST_MARKS } from "#intake/model/mark.ts";
import type { Prompt } from "#intake/model/prompt.ts";
import type { Endpoint } from "./endpoint.ts";
import { jsonFrom, ModelFault } from "./request.ts";

const Models = z.object({ data: z.array(z.object({ id: z.string().min(1).max(200) })).min(1) });
const Completion = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string().max(64_000) }) })).min(1),
});

/** Longest answer that is asked for, in the model's own pieces of words. */
const MOST_TOKENS = 800;
/** How long the list of models may take, in milliseconds. */
const LIST_TIME = 10_000;

const FORM = {
  type: "json_schema",
  json_schema: {
    name: "marks",
    schema: z.toJSONSchema(z.object({ marks: z.array(Mark).max(MOST_MARKS) })),
  },
};

/** The first model that a server says it has. */
export async function firstModel(endpoint: Endpoint): Promise<string> {
  const read = Models.safeParse(await jsonFrom(endpoint, { place: "/models" }, LIST_TIME));
  if (!read.success) throw new ModelFault("it does not say which models it has");
  return read.data.data[0]!.id;
}

/** Asks a model what it says to a prompt; the form of an answer is asked for where the server can hold a model to one. */
export async function answerTo(
  endpoint: Endpoint,
  model: string,
  { messages }: Prompt,
  milliseconds: number,
): Promise<string> {
  const body = { model, messages, temperature: 0, max_tokens: MOST_TOKENS, stream: false };
  const ask = (more: object) =>
    jsonFrom(endpoint, { place: "/chat/completions", body: { ...body, ...more } }, milliseconds);
  const answer = await ask({ response_format: FORM }).catch((error) => {
    if (error instanceof ModelFault && error.status === 400) return ask({});
    throw error;
  });
  const read = Completion.safeParse(answer);
  if (!read.success) throw new ModelFault("an answer that is no chat completion");
  return read.data.choices[0]!.message.content;
}
