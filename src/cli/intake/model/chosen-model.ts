import { printableLine } from "#case/printable.ts";
import { UsageFault } from "../../fault.ts";
import type { Given } from "../../flags.ts";
import { firstModel } from "./chat.ts";
import { type Endpoint, endpointOf } from "./endpoint.ts";
import { ModelFault } from "./request.ts";

/** A model that is to be asked. */
export interface ChosenModel {
  readonly endpoint: Endpoint;
  readonly model: string;
}

const NAME = /^[\p{L}\p{N}._:/@+-]{1,100}$/u;

/** The model that the flags name, if they name one. Throws where nothing answers there: then nothing has been written yet. */
export async function chosenModel(given: Given): Promise<ChosenModel | undefined> {
  const [url, name] = [given.flags.get("model")?.[0], given.flags.get("model-name")?.[0]];
  if (url === undefined) {
    if (name !== undefined) throw new UsageFault("--model-name goes with --model");
    return undefined;
  }
  const endpoint = await endpointOf(url);
  const model = name ?? (await listed(endpoint));
  if (!NAME.test(model))
    throw new UsageFault(
      `"${printableLine(model, 80)}" is no name of a model`,
      "name one with --model-name: letters, digits and ._:/@+-",
    );
  return { endpoint, model };
}

async function listed(endpoint: Endpoint): Promise<string> {
  try {
    return await firstModel(endpoint);
  } catch (error) {
    if (!(error instanceof ModelFault)) throw error;
    throw new UsageFault(
      `no language model at ${endpoint.shown}: ${error.message}`,
      "start its server, or name the model with --model-name; without --model everything else works",
    );
  }
}
