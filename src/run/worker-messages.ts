import type { Chunk } from "#analyses/session.ts";
import type { Claim } from "./claim.ts";
import type { Job, Task } from "./job.ts";

// What goes between a pool and its workers. A job, and the findings of a part, are sent to a worker once.

/** To a worker. */
export type Order =
  | { readonly kind: "open"; readonly job: Job }
  | { readonly kind: "found"; readonly key: string; readonly part: string; readonly found: unknown }
  | {
      readonly kind: "run";
      readonly number: number;
      readonly key: string;
      readonly task: Task;
      readonly needs: readonly string[];
      /** Where others are offered it too: who is first runs it, and only who runs it answers. */
      readonly claim?: Claim;
    }
  | { readonly kind: "close"; readonly key: string };

/** From a worker, each under the number of the order that it answers. */
export type Answer =
  | { readonly kind: "progress"; readonly number: number; readonly share: number }
  | { readonly kind: "done"; readonly number: number; readonly chunk: Chunk }
  | { readonly kind: "failed"; readonly number: number; readonly message: string; readonly stack: string };
