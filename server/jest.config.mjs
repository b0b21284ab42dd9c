import { swcOptions } from "./scripts/swc-options.mjs";

export default {
  rootDir: "..",
  roots: ["<rootDir>/server"],
  modulePathIgnorePatterns: ["<rootDir>/server/bench/node_modules/"],
  testEnvironment: "node",
  testMatch: ["**/*.test.ts"],
  extensionsToTreatAsEsm: [".ts"],
  moduleNameMapper: { "^(\\.{1,2}/.*)\\.js$": "$1" },
  transform: { "^.+\\.ts$": ["@swc/jest", swcOptions] },
  globalSetup: "<rootDir>/server/test/global-setup.mjs",
  globalTeardown: "<rootDir>/server/test/global-teardown.mjs",
  setupFiles: ["<rootDir>/server/test/setup.ts"],
  testTimeout: 60_000,
  maxWorkers: 2,
};
