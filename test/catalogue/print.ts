import { catalogue, withFrame } from "./catalogue.ts";
import { formsOf } from "./forms.ts";
import { LABEL } from "./said.ts";

// `npm run sentences`: what the analyses say of the worked cases and of those made for tests, as pages that a person reads in
// ten minutes each as an editor would: the first, or the one that is asked for by its flag; `-- --all`: every form of sentence
// in full, where it is said, with its shortest example, and the headings and labels.

const { said, reader, pages } = catalogue();
const [wanted] = process.argv.slice(2);
const page = pages.find(({ flag }) => flag === wanted);
if (page) {
  console.log(withFrame(page));
  const others = pages.filter((other) => other !== page && other.flag !== undefined);
  if (wanted === undefined)
    console.log(
      `_${others.map(({ flag, title }) => `${title}: \`npm run sentences -- ${flag}\`. `).join("")}Every form in full: \`-- --all\`._`,
    );
} else if (wanted === "--all") printAll();
else {
  const flags = pages.flatMap(({ flag }) => flag ?? []);
  console.error(`There is no ${wanted}: ${flags.join(", ")}, --all, or nothing.`);
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
