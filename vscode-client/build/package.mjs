// Checks the sources and makes target/anyio-lsp.vsix of a folder that holds exactly what gets installed.
// Environment: PROJECT_VERSION, SERVER_JAR, BUILD_TIME.
import { build } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { thirdPartyNotices } from './notices.mjs';

const { PROJECT_VERSION = '', SERVER_JAR = '', BUILD_TIME = '' } = process.env;
const folder = 'target/extension';

checkVersion();
runTool('typescript/bin/tsc', ['--noEmit']);

rmSync(folder, { recursive: true, force: true });
mkdirSync(`${folder}/server`, { recursive: true });
const { metafile } = await build({
  entryPoints: ['src/extension.ts'],
  outfile: `${folder}/dist/extension.js`,
  bundle: true,
  platform: 'node',
  target: 'node20',
  external: ['vscode'],
  minify: true,
  metafile: true,
  logLevel: 'error',
  logOverride: { '*': 'error' },
});
writeFileSync(`${folder}/ThirdPartyNotices.txt`, thirdPartyNotices(metafile));
copyFileSync(SERVER_JAR, `${folder}/server/anyio-lsp.jar`);
copyFileSync('package.json', `${folder}/package.json`);
copyFileSync('README.md', `${folder}/README.md`);
copyFileSync('../LICENSE', `${folder}/LICENSE`);

const archive = ['--out', '../anyio-lsp.vsix', '--no-dependencies', '--allow-missing-repository'];
runTool('@vscode/vsce/vsce', ['package', ...archive], {
  cwd: folder,
  // With both, equal contents make equal archives wherever they are built.
  env: { ...process.env, SOURCE_DATE_EPOCH: String(Date.parse(BUILD_TIME) / 1000), TZ: 'UTC' },
});

function checkVersion() {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  if (version !== PROJECT_VERSION) {
    console.error(`package.json says ${version}: run npm version --no-git-tag-version ${PROJECT_VERSION}`);
    process.exit(1);
  }
}

/**
 * @param {string} script
 * @param {string[]} args
 * @param {import('node:child_process').ExecFileSyncOptions} [options]
 */
function runTool(script, args, options) {
  const tool = `${process.cwd()}/node_modules/${script}`;
  try {
    execFileSync(process.execPath, [tool, ...args], { stdio: 'inherit', ...options });
  } catch {
    // The tool has said why.
    process.exit(1);
  }
}
