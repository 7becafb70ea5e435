import type { Fault } from "#case/fault.ts";
import { MODEL_LIMITS } from "./deal-model.ts";
import { wholeFault } from "./whole-fault.ts";

/** How large a model is: clauses, options of all of them, parties. */
export interface ModelSize {
  readonly clauses: number;
  readonly options: number;
  readonly parties: number;
}

/** Why a model is too large for a case; `undefined` where it is not. */
export function sizeFault({ clauses, options, parties }: ModelSize, file: string): Fault | undefined {
  const most = MODEL_LIMITS;
  if (clauses > most.clauses)
    return wholeFault(file, `there are ${clauses} issues`, `${most.clauses} are the most`);
  if (parties > most.parties)
    return wholeFault(file, `there are ${parties} parties`, `${most.parties} are the most: name fewer`);
  if (options * parties <= most.points) return undefined;
  const cure = `a case holds up to ${most.points} such values: leave parties out, or options that nobody would agree to`;
  return wholeFault(file, `${parties} parties value ${options} options`, cure);
}
