/** What is wrong with a text, at which offset of it, and what would be right: thrown by readers, and told with its place. */
export class OffsetFault extends Error {
  readonly at: number;
  readonly what: string;
  readonly cure: string;

  constructor(at: number, what: string, cure: string) {
    super(what);
    this.at = at;
    this.what = what;
    this.cure = cure;
  }
}
