// Loaded before a program (`node --import`): at its end it writes the processor time of the whole process, in milliseconds of
// the user's share, and its peak memory in MB, with a space between, to the file that `TELL_USAGE` names.
import { writeFileSync } from "node:fs";

process.on("exit", () => {
  const { userCPUTime, maxRSS } = process.resourceUsage();
  writeFileSync(process.env.TELL_USAGE, `${userCPUTime / 1000} ${maxRSS / 1024}`);
});
