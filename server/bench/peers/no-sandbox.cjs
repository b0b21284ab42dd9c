// Stands for isolated-vm: see without-sandbox.mjs.
module.exports = {};
