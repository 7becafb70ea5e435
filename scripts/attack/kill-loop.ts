// Writes a brief's folder over and over, each time another version of all files, until it is killed.
import { writeFolder } from "../../src/cli/writing/write-folder.ts";

const [path = "", first = "0"] = process.argv.slice(2);
process.stdout.write("ready\n");
for (let version = Number(first); ; version++) {
  const text = `version ${version}\n`.repeat(20_000);
  const files = new Map(
    ["brief.html", "brief.md", "report.json", "tables/a.csv"].map((name) => [name, text]),
  );
  await writeFolder({ path, shown: path, holds: "A", force: false }, files, text);
}
