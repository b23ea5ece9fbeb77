import { execFile } from 'node:child_process';
import * as fs from 'node:fs';
import type { Machine } from './java';

export const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  exists: (path) => fs.existsSync(path),
  isFile,
  versionOutput: (java) =>
    new Promise((resolve, reject) => {
      // Takes a tenth of a second; the limit is for something that is not Java and waits for input.
      execFile(java, ['-version'], { timeout: 20_000 }, (error, stdout, stderr) => {
        // An exit code other than zero is left to the reader of the output, which then has no version.
        if (error && typeof error.code !== 'number') {
          reject(error);
          return;
        }
        resolve(stderr + stdout);
      });
    }),
};

/** False for what cannot even be looked at: PATH names all kinds of things. */
function isFile(path: string): boolean {
  try {
    return fs.statSync(path).isFile();
  } catch {
    return false;
  }
}
