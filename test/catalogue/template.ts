import type { Token } from "./tokens.ts";

/** Sentences that are alike in one: what they share and, where they differ, the choice between what each has. */
export type Template = readonly Piece[];
export type Piece = Token | Choice;
export interface Choice {
  /** An empty branch: this may be left out. */
  readonly branches: readonly (readonly Token[])[];
}

export const isChoice = (piece: Piece): piece is Choice => "branches" in piece;

/** Whether the tokens have those of the branch from a place on. */
export function begins(tokens: readonly Token[], at: number, branch: readonly Token[]): boolean {
  return branch.every(({ key }, offset) => tokens[at + offset]?.key === key);
}

/** Whether the tokens are one way to read the template. */
export function reads(template: Template, tokens: readonly Token[]): boolean {
  let ends = new Set([0]);
  for (const piece of template) {
    const next = new Set<number>();
    for (const at of ends)
      for (const branch of isChoice(piece) ? piece.branches : [[piece]])
        if (begins(tokens, at, branch)) next.add(at + branch.length);
    ends = next;
  }
  return ends.has(tokens.length);
}

/** As it is printed: `[this|that]`, and `[this]` where it may be left out. */
export function printed(template: Template): string {
  return template
    .map((piece) => {
      if (!isChoice(piece)) return piece.said;
      const said = piece.branches.filter(({ length }) => length > 0).map(textOf);
      return `[${[...said, ...(piece.branches.some(({ length }) => length === 0) && said.length > 1 ? [NOTHING] : [])].join("|")}]`;
    })
    .join(" ");
}

const NOTHING = "–";

function textOf(tokens: readonly Token[]): string {
  return tokens.map(({ said }) => said).join(" ");
}

/** A template as it was printed, read back. */
export function readTemplate(text: string, tokensOf: (text: string) => readonly Token[]): Template {
  return text.split(/(\[(?=\S)[^\]]*\S\])/).flatMap((part): readonly Piece[] => {
    if (!/^\[\S/.test(part)) return tokensOf(part);
    const branches = part.slice(1, -1).split("|");
    return [
      {
        branches: [
          ...branches.filter((branch) => branch !== NOTHING).map(tokensOf),
          ...(branches.length === 1 || branches.includes(NOTHING) ? [[]] : []),
        ],
      },
    ];
  });
}
