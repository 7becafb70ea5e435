// Loaded before a program (`node --import`): at its end it writes the processor time of the whole process, in milliseconds of
// the user's share, to the file that `TELL_CPU` names.
import { writeFileSync } from "node:fs";

process.on("exit", () => writeFileSync(process.env.TELL_CPU, String(process.cpuUsage().user / 1000)));
