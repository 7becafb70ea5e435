import { useRef, useState } from "react";
import { printBrief } from "../answers/print-brief.ts";
import { download } from "../files/download.ts";
import { packed } from "../files/zip.ts";
import type { Keeper } from "../state/keeper.ts";
import { useBench } from "../state/use-bench.ts";
import type { Workbench } from "../state/workbench.ts";
import type { ExportFormat } from "../workers/messages.ts";

const FORMATS = [
  { format: "html", label: "Web page (.html)", hint: "one file, as it is shown here" },
  { format: "md", label: "Markdown (.md)", hint: "for notes and repositories" },
  { format: "docx", label: "Word (.docx)", hint: "with notes at the foot and its pictures" },
  { format: "csv", label: "Tables (.csv)", hint: "each table of the brief, in one zip" },
  { format: "svg", label: "Pictures (.svg)", hint: "each picture of the brief, in one zip" },
  { format: "png", label: "Pictures (.png)", hint: "the same in pixels, 300 to the inch" },
  { format: "json", label: "Report (.json)", hint: "the data, as the command line writes them" },
] as const;
/** Of these there are several files, which come as one zip. */
const MANY: readonly ExportFormat[] = ["csv", "svg", "png"];

/** What can be taken away: the brief in its formats, and the case. */
export function ExportMenu({ bench, keeper }: { readonly bench: Workbench; readonly keeper: Keeper }) {
  const { origin, history, answers } = useBench(bench);
  const [said, setSaid] = useState("");
  const menu = useRef<HTMLDivElement>(null);
  const close = () => menu.current?.hidePopover();
  const taken = async () => {
    close();
    const { texts } = history;
    const all = { ...(await keeper.beside()), ...texts };
    download(`${origin.name}.zip`, await packed(origin.name, Object.entries(all)));
    keeper.wasTaken(texts);
  };
  const takenBrief = async (format: ExportFormat) => {
    setSaid("Making the file …");
    try {
      const { type, files } = await bench.take(format);
      const [first] = files;
      if (MANY.includes(format)) download(`${origin.name}-${format}.zip`, await packed(origin.name, files));
      else download(`${origin.name}-${first![0]}`, new Blob([first![1]], { type }));
      setSaid("");
    } catch (error) {
      setSaid(`The file could not be made: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const ready = answers.status === "fresh";
  return (
    <div className="export">
      <span className="export-state" role="status">
        {said}
      </span>
      <button type="button" popoverTarget="export-menu">
        Take away
      </button>
      <div ref={menu} id="export-menu" popover="auto" className="menu">
        <h2>The brief</h2>
        {!ready && <p className="quiet">as soon as it is up to date</p>}
        <button
          type="button"
          disabled={!ready}
          onClick={() => {
            close();
            void bench.take("html").then(({ files }) => printBrief(files[0]![1] as string));
          }}
        >
          Print, or PDF <small>two pages and the annexes, on A4</small>
        </button>
        {FORMATS.map(({ format, label, hint }) => (
          <button
            key={format}
            type="button"
            disabled={!ready}
            onClick={() => {
              close();
              void takenBrief(format);
            }}
          >
            {label} <small>{hint}</small>
          </button>
        ))}
        <h2>The case</h2>
        <button type="button" onClick={() => void taken()}>
          Its folder (.zip) <small>to open again, or for a colleague</small>
        </button>
      </div>
    </div>
  );
}
