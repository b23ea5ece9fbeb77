// Installs the locked packages, unless exactly these are there already: `npm ci` takes half a minute.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const stamp = 'node_modules/.locked';
// The platform counts: esbuild is a native program.
const wanted = createHash('sha256')
  .update(readFileSync('package-lock.json'))
  .update(readFileSync('.npmrc'))
  .update(`${process.platform} ${process.arch}`)
  .digest('hex');

if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
  process.exit();
}
// npm is a script on Windows, which only a shell starts.
const { status, error } = spawnSync('npm ci', { stdio: 'inherit', shell: true });
if (error || status !== 0) {
  console.error('npm ci failed', error ?? '');
  process.exit(1);
}
writeFileSync(stamp, wanted);
