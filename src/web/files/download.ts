/** Gives the user a file. */
export function download(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser takes the file from the address a little later.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
