import { program } from "../../src/cli/program.ts";

/** What a call of the program printed, and its exit status. */
export interface Call {
  readonly status: number;
  readonly out: string;
  readonly error: string;
}

/** Calls the program without a process. */
export async function call(directory: string, ...args: string[]): Promise<Call> {
  let out = "";
  let error = "";
  const status = await program(args, {
    out: (text) => {
      out += text;
    },
    error: (text) => {
      error += text;
    },
    colour: false,
    width: 80,
    directory,
  });
  return { status, out, error };
}
