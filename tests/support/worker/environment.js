const vm = require("node:vm");
const { ModuleMocker } = require("jest-mock");

/** Stands for the worker's own context where jest asks for the one to compile in. */
const OWN = Object.freeze({});
const { compileFunction } = vm;
vm.compileFunction = (code, parameters, options = {}) =>
  compileFunction(code, parameters, options.parsingContext === OWN ? { ...options, parsingContext: undefined } : options);

/**
 * Tests run in the worker's own context rather than in one of their own a file, so that what `runtime.js` loads once a
 * worker is made of the same `Date`, `Error` and `Promise`. What jest and a test file put on `globalThis` is taken off again.
 */
module.exports = class WorkerEnvironment {
  global = globalThis;
  fakeTimers = null;
  fakeTimersModern = null;
  moduleMocker = new ModuleMocker(globalThis);
  #before = new Map(["console", "fetch"].map((name) => [name, globalThis[name]]));
  #exit = process.exit;
  #env = { ...process.env };

  async setup() {}

  async teardown() {
    for (const [name, value] of this.#before) globalThis[name] = value;
    process.exit = this.#exit;
    for (const name of Object.keys(process.env)) if (!(name in this.#env)) Reflect.deleteProperty(process.env, name);
    Object.assign(process.env, this.#env);
    for (const name of Object.getOwnPropertySymbols(globalThis)) if (/^EVENT_HANDLERS$|^JEST_STATE/.test(name.description ?? "")) Reflect.deleteProperty(globalThis, name);
  }

  exportConditions() {
    return ["node", "node-addons"];
  }

  getVmContext() {
    return OWN;
  }
};
