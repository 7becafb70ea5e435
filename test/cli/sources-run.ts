import { join } from "node:path";

const root = join(import.meta.dirname, "..", "..");

/** The program as its sources are run, by Node itself and without a build. */
export const MAIN = join(root, "src", "cli", "main.ts");

/**
 * The environment in which a test runs the sources. Node keeps what it made of each file, by the file's content: most of the time
 * of a start from the sources goes into the types that it takes out of a thousand of them, each time the same. Only for the sources:
 * where the built program keeps its own is for its own tests.
 */
export const OF_SOURCES = { ...process.env, NODE_COMPILE_CACHE: join(root, ".cache", "sources-compiled") };
