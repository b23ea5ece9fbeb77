import { readdirSync, readFileSync } from 'node:fs';

/**
 * The licence texts of the packages that are part of the bundle: their licences ask for it.
 *
 * @param {import('esbuild').Metafile} metafile
 */
export function thirdPartyNotices(metafile) {
  const packages = Object.keys(metafile.inputs)
    .map((file) => /.*node_modules\/((@[^/]+\/)?[^/]+)/.exec(file)?.[0])
    .filter((folder) => folder !== undefined);
  return [...new Set(packages)].sort().map(notice).join('\n');
}

/** @param {string} folder */
function notice(folder) {
  const { name, version } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const license = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
  if (!license) {
    throw new Error(`${name} is bundled, but has no licence file`);
  }
  return `${name} ${version}\n\n${readFileSync(`${folder}/${license}`, 'utf8').trim()}\n`;
}
