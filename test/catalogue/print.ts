import { AHEAD_SECTIONS, catalogue, isAhead, withFrame } from "./catalogue.ts";
import { formsOf } from "./forms.ts";
import { LABEL } from "./said.ts";
import { NOTES, SAID } from "./sections.ts";

// `npm run sentences`: what the analyses say of the worked cases and of those made for tests, as the page that a person
// reads in ten minutes as an editor would; `-- --ahead`: what is said of what lies ahead, on another; `-- --notes`: what
// stands beside the first, on a third; `-- --all`: every form of sentence in full, where it is said, with its shortest example, and the headings and labels.

const { said, reader, page, ahead, notes } = catalogue();
const [past, future] = [said.filter((one) => !isAhead(one)), said.filter(isAhead)];
const [wanted] = process.argv.slice(2);
if (wanted === undefined) {
  console.log(withFrame("What is said", page, SAID, past));
  console.log(
    "_Of what lies ahead: `npm run sentences -- --ahead`. What stands beside it: `-- --notes`. Every form in full: `-- --all`._",
  );
} else if (wanted === "--ahead")
  console.log(withFrame("What is said of what lies ahead", ahead, AHEAD_SECTIONS, future));
else if (wanted === "--notes") console.log(withFrame("What stands beside it", notes, NOTES, past));
else if (wanted === "--all") printAll();
else {
  console.error(`There is no ${wanted}: --ahead, --notes, --all, or nothing.`);
  process.exitCode = 2;
}

function printAll(): void {
  const forms = formsOf(said, reader.tokensOf);
  const prose = forms.filter(({ as }) => as !== LABEL);
  for (const by of new Set(prose.map((form) => form.by))) {
    const own = prose.filter((form) => form.by === by);
    for (const as of new Set(own.map((form) => form.as))) {
      console.log(`\n## ${by}: ${as}\n`);
      for (const { example, times } of own.filter((form) => form.as === as))
        console.log(`- ${example} (×${times})`);
    }
  }
  console.log("\n## Headings and labels\n");
  const labels = forms.filter(({ as }) => as === LABEL);
  for (const by of new Set(labels.map((form) => form.by))) {
    const own = labels.filter((form) => form.by === by);
    console.log(`- ${by}: ${own.map(({ example }) => example).join(" · ")}`);
  }
  console.log(`\n${prose.length} forms of sentence, ${labels.length} labels, from ${said.length} sayings.`);
}
