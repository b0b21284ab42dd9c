import "reflect-metadata";

// What the tests refuse on purpose would fill the screen.
process.env.LOG_LEVEL ??= "silent";
