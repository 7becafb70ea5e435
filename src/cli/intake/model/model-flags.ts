import type { Flags } from "../../flags.ts";

/** Flags by which a language model is asked, too. */
export const MODEL_FLAGS: Flags = {
  model: {
    takes: "URL",
    help: "ask a language model on this machine, too: http://localhost:8080/v1",
  },
  "model-name": { takes: "NAME", help: "which of its models (default: the first)" },
};
