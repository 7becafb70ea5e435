// `npm ci --ignore-scripts` leaves no Node binary in node_modules, and everything would run on the system's Node, which
// cannot run the TypeScript sources. Every script of package.json comes by here first, in its own command: where scripts
// are ignored, those that npm runs before others are too.
const major = Number(process.versions.node.split(".")[0]);
if (major < 24) {
  console.error(
    `This checkout needs the Node 24 that npm ci installs, but Node ${process.versions.node} is running.\n` +
      "Run: npm ci    (without --ignore-scripts; if it is set for all projects: npm ci --ignore-scripts=false)",
  );
  process.exit(1);
}
