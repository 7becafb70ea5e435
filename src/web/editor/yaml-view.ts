import {
  autocompletion,
  type CompletionContext,
  type CompletionResult,
  completionKeymap,
} from "@codemirror/autocomplete";
import { defaultKeymap, indentWithTab } from "@codemirror/commands";
import { yaml } from "@codemirror/lang-yaml";
import { bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { type Diagnostic, lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { Annotation, EditorState } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import type { Fault } from "#case/fault.ts";
import type { Place } from "#case/line-places.ts";
import type { Workbench } from "../state/workbench.ts";
import { highlights, look } from "./look.ts";

/** An editor of a case's text, tied to the history of the open case. */
export interface YamlView {
  /** Takes a text that was changed elsewhere, by a form or by Undo; the cursor stays where it was. */
  follow(text: string): void;
  mark(faults: readonly Fault[]): void;
  goTo(place: Place): void;
  close(): void;
}

/** How long typing rests before it counts, in milliseconds. */
const REST = 200;
/** Set on changes that come from elsewhere, and are no typing. */
const fromElsewhere = Annotation.define<true>();

/** @param cited is told the sentences that the entry around the cursor cites, whenever they are others */
export function yamlView(
  host: HTMLElement,
  bench: Workbench,
  cited: (citations: readonly string[]) => void,
): YamlView {
  let told = "";
  let timer: ReturnType<typeof setTimeout> | undefined;
  let typedOf = 0;
  const write = () => {
    clearTimeout(timer);
    timer = undefined;
    bench.write(bench.state().main, view.state.doc.toString(), "what was typed", `typing ${typedOf}`);
  };
  const step = (to: "undo" | "redo") => () => {
    if (timer !== undefined) write();
    typedOf++;
    bench[to]();
    return true;
  };
  // Its styles go into a tree of its own, which the policy of the page allows.
  const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  const view: EditorView = new EditorView({
    parent: root,
    root,
    state: EditorState.create({
      doc: bench.text,
      extensions: [
        lineNumbers(),
        lintGutter(),
        drawSelection(),
        highlightActiveLine(),
        highlightActiveLineGutter(),
        highlightSelectionMatches(),
        bracketMatching(),
        indentOnInput(),
        indentUnit.of("  "),
        search({ top: true }),
        yaml(),
        syntaxHighlighting(highlights),
        look,
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ "aria-label": "Text of the case, YAML", tabindex: "0" }),
        autocompletion({ override: [(context) => proposals(context, bench)], icons: false }),
        keymap.of([
          { key: "Mod-z", run: step("undo"), preventDefault: true },
          { key: "Mod-y", run: step("redo"), preventDefault: true },
          { key: "Mod-Shift-z", run: step("redo"), preventDefault: true },
          ...completionKeymap,
          ...searchKeymap,
          ...lintKeymap,
          ...defaultKeymap,
          indentWithTab,
        ]),
        EditorView.updateListener.of((update) => {
          const citations = citationsAround(update.state);
          if (citations.join(" ") !== told) cited(citations);
          told = citations.join(" ");
          const typed = update.transactions.some(
            (one) => one.docChanged && one.annotation(fromElsewhere) === undefined,
          );
          if (!typed) return;
          clearTimeout(timer);
          timer = setTimeout(write, REST);
        }),
        EditorView.domEventHandlers({
          blur() {
            if (timer !== undefined) write();
            // What is typed after a pause elsewhere is another stretch.
            typedOf++;
          },
        }),
      ],
    }),
  });
  return {
    follow(text) {
      // One's own typing is ahead of the case.
      if (timer !== undefined) return;
      const change = differenceOf(view.state.doc.toString(), text);
      if (change) view.dispatch({ changes: change, annotations: fromElsewhere.of(true) });
    },
    mark(faults) {
      view.dispatch(
        setDiagnostics(
          view.state,
          faults.flatMap((fault) => diagnosticOf(view.state, fault)),
        ),
      );
    },
    goTo(place) {
      const found = wordAt(view.state, place);
      if (!found) return;
      view.dispatch({
        selection: { anchor: found.from },
        effects: EditorView.scrollIntoView(found.from, { y: "center" }),
      });
      view.focus();
    },
    close() {
      if (timer !== undefined) write();
      view.destroy();
    },
  };
}

async function proposals(context: CompletionContext, bench: Workbench): Promise<CompletionResult | null> {
  const typed = context.matchBefore(/[\w-]*/);
  if (!context.explicit && (typed === null || typed.from === typed.to)) return null;
  const found = await bench.completions(context.state.doc.toString(), context.pos);
  if (context.aborted || found.options.length === 0) return null;
  return {
    from: found.from,
    options: found.options.map(({ label, detail, insert }) => ({
      label,
      apply: insert,
      ...(detail === undefined ? {} : { info: detail }),
    })),
    validFor: /^[\w-]*$/,
  };
}

function diagnosticOf(state: EditorState, { what, cure, severity, ...place }: Fault): Diagnostic[] {
  const word = wordAt(state, place);
  return word ? [{ ...word, severity, message: inWords(what, cure) }] : [];
}

/** What stands at a place of a text: a word, or the rest of its line. */
function wordAt({ doc }: EditorState, { line, column }: Place): { from: number; to: number } | undefined {
  if (line < 1) return { from: 0, to: 0 };
  if (line > doc.lines) return undefined;
  const own = doc.line(line);
  const from = Math.min(own.from + Math.max(0, column - 1), own.to);
  const rest = own.text.slice(from - own.from);
  const word = /^[^\s,:{}[\]]+/.exec(rest)?.[0].length ?? rest.length;
  return { from, to: Math.max(from, from + word) };
}

function inWords(what: string, cure: string | undefined): string {
  return cure === undefined ? what : `${what}: ${cure}`;
}

/** The one stretch in which two texts differ. */
function differenceOf(before: string, after: string) {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}

/** Most lines of an entry that are looked at for what it cites. */
const MOST_LINES = 200;

/** The sentences and paragraphs that are cited in the member of a list around the cursor, each once. */
function citationsAround({ doc, selection }: EditorState): string[] {
  const indent = (line: string) => line.search(/\S/);
  const { number } = doc.lineAt(selection.main.head);
  let first = number;
  // A line belongs to the nearest member above it that begins further to the left.
  for (let inner = Number.POSITIVE_INFINITY; ; first--) {
    if (first < 1 || number - first > MOST_LINES) return [];
    const { text } = doc.line(first);
    if (/^\s*(?:#|$)/.test(text) || indent(text) > inner) continue;
    if (/^\s*- /.test(text) && indent(text) < inner) break;
    if (indent(text) === 0) return [];
    inner = indent(text);
  }
  const dash = indent(doc.line(first).text);
  let text = doc.line(first).text;
  for (let next = first + 1; next <= doc.lines && next - first < MOST_LINES; next++) {
    const line = doc.line(next).text;
    if (line.trim() !== "" && indent(line) <= dash) break;
    text += `\n${line}`;
  }
  return [...new Set(text.match(/\b[A-Za-z][\w-]*:P\d+(?:\.S\d+)?\b/g))];
}
