/** Muster brings its own Node 24; where that could not be installed, the system's must do. */
export function refuseOldNode() {
  if (Number.parseInt(process.versions.node, 10) >= 24) return;
  console.error(
    `Muster needs Node 24, and this is ${process.versions.node}. ` +
      "On Linux `npm ci` installs it: start with `npm start`. Elsewhere install Node 24.",
  );
  process.exit(1);
}
