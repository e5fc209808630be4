// Foreman's scripts run TypeScript as it stands, which needs the Node that the Action itself runs on.
// The package node@24 brings it; where its install script was not allowed to run, say so in one line.
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  console.error(
    `foreman: this command needs Node 24, but Node ${process.versions.node} is running it.\n` +
      'The development dependency node@24 brings it: run `npm ci` (with install scripts allowed), then use `npm run …`.',
  );
  process.exit(1);
}
