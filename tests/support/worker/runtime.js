const { createRequire, isBuiltin } = require("node:module");
const { join, sep } = require("node:path");
const { default: Runtime } = require("jest-runtime");

const root = join(__dirname, "../../..");
process.env.SWC_NODE_PROJECT = join(root, "tsconfig.json");
require("reflect-metadata");
require("@swc-node/register");

/** What each test file loads anew. */
const OWN = join(root, "tests") + sep;

/**
 * Loads the server and all libraries once a worker, as `npm start` loads them, and the tests' own modules anew for each file.
 * The 3,500 modules a server is made of took most of the time of a small test file; a server, too, serves for months from one load.
 */
module.exports = class WorkerRuntime extends Runtime {
  requireModuleOrMock(from, name) {
    if (name === "@jest/globals" || isBuiltin(name)) return super.requireModuleOrMock(from, name);
    const own = createRequire(from);
    const path = own.resolve(name);
    return path.startsWith(OWN) ? super.requireModuleOrMock(from, name) : own(path);
  }
};
