// `npm ci --ignore-scripts` leaves no Node binary in node_modules, and everything would silently run on the
// system's Node, which cannot run the TypeScript sources. Say so, with the cure, before anything else fails.
const major = Number(process.versions.node.split(".")[0]);
if (major < 24) {
  console.error(
    `This checkout needs the Node 24 that npm ci installs, but Node ${process.versions.node} is running.\n` +
      "Run: npm ci    (without --ignore-scripts)",
  );
  process.exit(1);
}
