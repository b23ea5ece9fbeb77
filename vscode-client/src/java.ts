import * as path from 'node:path';
import { StartProblem } from './startProblem';

export interface Java {
  path: string;
  version: number;
  source: string;
}

/** What the search needs to know of the computer. */
export interface Machine {
  platform: NodeJS.Platform;
  env: NodeJS.ProcessEnv;
  exists(path: string): boolean;
  isFile(path: string): boolean;
  /** What `java -version` prints; rejects if the file cannot be run. */
  versionOutput(java: string): Promise<string>;
}

const oldest = 17;
const setting = 'anyio-lsp.java.path';

/** The configured Java and no other, or else the first good one of JAVA_HOME and PATH. */
export async function findJava(configured: string, machine: Machine): Promise<Java> {
  if (configured) {
    return configuredJava(configured, machine);
  }
  const inHome = await javaOfHome(machine);
  if (typeof inHome !== 'string') {
    return inHome;
  }
  const onPath = await javaOnPath(machine);
  if (typeof onPath !== 'string') {
    return onPath;
  }
  throw new StartProblem(
    `Java ${oldest} or newer was not found: ${inHome}; ${onPath}. ` +
      `Install Java ${oldest} or newer and run "anyio-lsp: Restart Server", or set "${setting}".`,
    setting,
  );
}

/** The feature release: 8 for 1.8.0_392, 25 for 25-ea. */
export function parseVersion(output: string): number | undefined {
  // Not anchored to the start: JAVA_TOOL_OPTIONS makes Java print a line of its own before.
  const found = /^\S+ version "(?:1\.)?(\d+)/m.exec(output);
  return found ? Number(found[1]) : undefined;
}

async function configuredJava(configured: string, machine: Machine): Promise<Java> {
  const given = path.normalize(configured);
  const complain = (complaint: string) =>
    new StartProblem(`"${setting}" must name Java ${oldest} or newer, but ${complaint}.`, setting);
  if (!path.isAbsolute(given)) {
    throw complain(`"${configured}" is not a full path`);
  }
  if (!machine.exists(given)) {
    throw complain(`"${given}" does not exist`);
  }
  const inside = ['bin', '', 'Contents/Home/bin'].map((folder) => path.join(given, folder, javaName(machine)));
  const java = [given, ...inside].find((file) => machine.isFile(file));
  if (!java) {
    throw complain(`there is no bin/${javaName(machine)} in "${given}"`);
  }
  const found = await examine(java, `"${setting}"`, machine);
  if (typeof found === 'string') {
    throw complain(found);
  }
  return found;
}

async function javaOfHome(machine: Machine): Promise<Java | string> {
  const home = machine.env['JAVA_HOME'];
  if (!home) {
    return 'JAVA_HOME is not set';
  }
  const java = path.join(home, 'bin', javaName(machine));
  if (!machine.isFile(java)) {
    return `JAVA_HOME is "${home}", which has no bin/${javaName(machine)}`;
  }
  return examine(java, 'JAVA_HOME', machine);
}

async function javaOnPath(machine: Machine): Promise<Java | string> {
  const folders = (machine.env['PATH'] ?? '').split(path.delimiter).filter((folder) => path.isAbsolute(folder));
  const java = folders.map((folder) => path.join(folder, javaName(machine))).find((file) => machine.isFile(file));
  return java ? examine(java, 'PATH', machine) : `there is no ${javaName(machine)} on PATH`;
}

/** That Java, or what is wrong with it. */
async function examine(java: string, source: string, machine: Machine): Promise<Java | string> {
  let output: string;
  try {
    output = await machine.versionOutput(java);
  } catch (error) {
    return `"${java}" could not be run (${error instanceof Error ? error.message : error})`;
  }
  const version = parseVersion(output);
  if (version === undefined) {
    return `"${java} -version" told no version`;
  }
  return version < oldest ? `"${java}" is Java ${version}` : { path: java, version, source };
}

function javaName(machine: Machine): string {
  return machine.platform === 'win32' ? 'java.exe' : 'java';
}
