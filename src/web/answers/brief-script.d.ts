/** The script of a brief's page, made a function by the build of the site. */
declare module "brief:script" {
  interface Around {
    querySelector(selector: string): Element | null;
    querySelectorAll(selector: string): Iterable<Element>;
    createElement(name: string): HTMLElement;
  }
  export function enliven(document: Around): void;
}
