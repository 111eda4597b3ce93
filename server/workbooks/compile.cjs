const { readFileSync } = require("node:fs");
const { transformSync } = require("@swc/core");

/**
 * Compiles TypeScript as @swc-node/register does by `tsconfig.json`, without loading the whole of TypeScript to read that: the
 * process beside the server (`beside.ts`) is started for every workbook, and half of its time would go there.
 */
const options = {
  swcrc: false,
  module: { type: "commonjs" },
  jsc: {
    target: "es2022",
    parser: { syntax: "typescript", decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: true },
  },
};

require.extensions[".ts"] = (module, filename) => module._compile(transformSync(readFileSync(filename, "utf8"), { ...options, filename }).code, filename);
