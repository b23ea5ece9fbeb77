// Runs the tests, some of them on target/anyio-lsp.vsix. Environment: SERVER_JAR.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';

const sources = readdirSync('test').filter((file) => file.endsWith('.test.ts'));

rmSync('target/test', { recursive: true, force: true });
await build({
  entryPoints: sources.map((file) => `test/${file}`),
  outdir: 'target/test',
  bundle: true,
  platform: 'node',
  target: 'node20',
  sourcemap: 'inline',
  logLevel: 'error',
  logOverride: { '*': 'error' },
});
const bundles = sources.map((file) => `target/test/${file.replace(/ts$/, 'js')}`);
const runner = ['--enable-source-maps', '--test', '--test-reporter=spec'];
const { status } = spawnSync(process.execPath, [...runner, ...bundles], { stdio: 'inherit' });
process.exit(status ?? 1);
