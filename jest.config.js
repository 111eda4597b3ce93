const typescript = require("typescript");

const { compilerOptions } = typescript.readConfigFile(
  `${__dirname}/tsconfig.json`,
  typescript.sys.readFile,
).config;

/** Compiles as @swc-node/register compiles the server: both follow tsconfig.json, so that tests run what is shipped. */
const swc = (tsx) => [
  "@swc/jest",
  {
    swcrc: false,
    sourceMaps: "inline",
    module: { type: "commonjs" },
    jsc: {
      target: compilerOptions.target.toLowerCase(),
      parser: { syntax: "typescript", tsx, decorators: true },
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        useDefineForClassFields: compilerOptions.useDefineForClassFields ?? true,
        react: { runtime: "automatic" },
      },
    },
  },
];

/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "<rootDir>/tests/support/worker/environment.js",
  runtime: "<rootDir>/tests/support/worker/runtime.js",
  testMatch: ["<rootDir>/tests/**/*.test.{ts,tsx}"],
  modulePathIgnorePatterns: ["<rootDir>/build/", "<rootDir>/.data/"],
  setupFilesAfterEnv: ["<rootDir>/tests/support/let-go.ts"],
  globalSetup: "<rootDir>/tests/support/global-setup.ts",
  globalTeardown: "<rootDir>/tests/support/global-teardown.ts",
  transform: { "\\.tsx$": swc(true), "\\.ts$": swc(false) },
  // Whoever waits for something names it when `until` loses its patience; this ends what hangs otherwise.
  testTimeout: 600_000,
  maxWorkers: 2,
};
