/** The name of a file without its folders and its ending. */
export function stemOf(name: string): string {
  const base = name.replace(/^.*[/\\]/, "");
  return base.replace(/(?<=.)\.[^.]*$/, "");
}
