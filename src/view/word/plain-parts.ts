import {
  FileChild,
  type IContext,
  InternalHyperlink,
  type IParagraphOptions,
  type IRunOptions,
  type ITableCellOptions,
  type ITableOptions,
  type ITableRowOptions,
  type IXmlableObject,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";

/** A part of the text as the plain data from which the library writes XML: an element by its name, with what is in it. */
export type PlainPart = IXmlableObject;

/** The library asks what it writes for where it stands only of lists, pictures and links that lead out of the file. */
const ANYWHERE = { stack: [] } as unknown as IContext;

/** All that a part of the library's would be made of. */
interface Component {
  prepForXml(context: IContext): IXmlableObject | undefined;
}

/**
 * Makes the text of a document: thousands of runs and cells of few kinds. The library's own components are a dozen objects
 * for each, which takes most of the time of a Word file; here they are made once for every kind, to see what the library
 * writes for its properties, and each part is those and what it holds.
 */
export class PlainParts {
  readonly #properties = new Map<string, readonly unknown[]>();

  /** A piece of text that looks so. Only what is set in `look` is written. */
  text(text: string, look: Omit<IRunOptions, "children" | "text"> = {}): PlainPart {
    const properties = this.#of("run", look, () => new TextRun(look));
    return { "w:r": [...properties, { "w:t": [{ _attr: { "xml:space": "preserve" } }, text] }] };
  }

  lineBreak(): PlainPart {
    return { "w:r": this.#of("run", { break: 1 }, () => new TextRun({ break: 1 })) };
  }

  /** A link to a bookmark of the document. */
  link(anchor: string, children: readonly PlainPart[]): PlainPart {
    const properties = this.#of("link", anchor, () => new InternalHyperlink({ anchor, children: [] }));
    return { "w:hyperlink": [...properties, ...children] };
  }

  paragraph(options: Omit<IParagraphOptions, "children">, children: readonly PlainPart[]): PlainPart {
    const properties = this.#of("paragraph", options, () => new Paragraph(options));
    return { "w:p": [...properties, ...children] };
  }

  cell(options: Omit<ITableCellOptions, "children">, children: readonly PlainPart[]): PlainPart {
    // The library ends each cell with a paragraph, which is one of the children here.
    const [properties] = this.#of("cell", options, () => new TableCell({ ...options, children: [] }));
    return { "w:tc": [properties, ...children] };
  }

  row(options: Omit<ITableRowOptions, "children">, children: readonly PlainPart[]): PlainPart {
    // The library writes no row that has no cell.
    const row = () => new TableRow({ ...options, children: [new TableCell({ children: [] })] });
    const [properties] = this.#of("row", options, row);
    return { "w:tr": [properties, ...children] };
  }

  table(options: Omit<ITableOptions, "rows">, rows: readonly PlainPart[]): PlainPart {
    const properties = contentOf(new Table({ ...options, rows: [] }));
    return { "w:tbl": [...properties, ...rows] };
  }

  /** What the library writes in a part of such options that holds nothing. */
  #of(kind: string, options: object | string, made: () => Component): readonly unknown[] {
    const key = `${kind} ${JSON.stringify(options)}`;
    let properties = this.#properties.get(key);
    if (properties === undefined) {
      properties = contentOf(made());
      this.#properties.set(key, properties);
    }
    return properties;
  }
}

/** What is in the element that a component of the library writes. */
function contentOf(component: Component): readonly unknown[] {
  const [content] = Object.values(component.prepForXml(ANYWHERE)!) as [object];
  if (Array.isArray(content)) return content;
  return Object.keys(content).length === 0 ? [] : [content];
}

/** A paragraph or table of plain data, as the library takes them. */
export class PlainBlock extends FileChild {
  readonly #part: PlainPart;

  constructor(part: PlainPart) {
    super(Object.keys(part)[0]!);
    this.#part = part;
  }

  override prepForXml(): IXmlableObject {
    return this.#part;
  }
}

/** A piece of plain data within a paragraph of the library's. */
export function asChild(part: PlainPart): ParagraphChild {
  return { prepForXml: () => part } as unknown as ParagraphChild;
}

/** A component of the library's that is the same wherever it stands, as plain data. */
export function plainly(component: Component): PlainPart {
  return component.prepForXml(ANYWHERE)!;
}
