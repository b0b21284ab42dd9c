/** How swc compiles the server, the same for development and for Jest. */
export const swcOptions = {
  swcrc: false,
  sourceMaps: "inline",
  module: { type: "es6" },
  jsc: {
    target: "es2024",
    keepClassNames: true,
    parser: { syntax: "typescript", decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
};
