#!/usr/bin/env node
import { program } from "./program.ts";

const { stdout, stderr } = process;

// A reader that closes early (`demarche … | head`) is no fault of the program.
stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

process.exitCode = await program(process.argv.slice(2), {
  out: (text) => stdout.write(text),
  error: (text) => stderr.write(text),
  colour: stdout.isTTY === true && process.env.NO_COLOR === undefined,
  progress: stderr.isTTY === true,
  width: stdout.columns ?? 80,
  directory: process.cwd(),
});
