import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import * as os from 'node:os';
import type * as vscode from 'vscode';
import { findJava, type Java } from './java';
import { thisMachine } from './machine';
import { readSettings, type Settings } from './settings';
import { StartProblem } from './startProblem';

/** Starts server processes, one at a time, and knows why the latest did not come up. */
export class Launcher {
  private child: ChildProcess | undefined;
  private ended: Promise<StartProblem> | undefined;

  constructor(
    private readonly jar: string,
    private readonly output: vscode.LogOutputChannel,
  ) {}

  /** Looks at settings and machine anew each time: both may have changed since a crash. */
  async launch(): Promise<ChildProcess> {
    this.child = undefined;
    this.ended = undefined;
    try {
      return await this.spawnServer(readSettings());
    } catch (error) {
      this.ended = Promise.resolve(asProblem(error));
      throw error;
    }
  }

  async whyNotStarted(initializeError: Error | undefined): Promise<StartProblem> {
    const refused = asProblem(initializeError ?? 'The server did not answer.');
    // A dead process says more than the broken connection, but it may be alive and have refused.
    const problem = await Promise.race([this.ended ?? refused, after(2000, refused)]);
    this.kill();
    return problem;
  }

  kill(): void {
    this.child?.kill();
  }

  private async spawnServer(settings: Settings): Promise<ChildProcess> {
    const java = await findJava(settings.javaPath, thisMachine);
    if (!thisMachine.isFile(this.jar)) {
      throw new StartProblem(`The server "${this.jar}" is missing. Install the extension again.`);
    }
    const args = serverArguments(this.jar, settings);
    this.output.info(`Starting ${java.path} (Java ${java.version}, from ${java.source}): ${args.join(' ')}`);
    // The working folder is never relied upon; the workspace would be blocked for deletion on Windows.
    const child = spawn(java.path, args, { cwd: os.homedir() });
    await once(child, 'spawn');
    child.on('error', (error) => this.output.error(error));
    this.child = child;
    this.ended = endOf(child, java);
    return child;
  }
}

function serverArguments(jar: string, { javaArgs, logFile }: Settings): string[] {
  const log = logFile ? ['--log-file', logFile] : [];
  return [...javaArgs, '-jar', jar, 'server', ...log];
}

function endOf(child: ChildProcess, java: Java): Promise<StartProblem> {
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(0, 400);
  });
  return new Promise((resolve) => {
    child.once('close', (code, signal) => {
      const how = signal ? `was ended by ${signal}` : `ended with exit code ${code}`;
      resolve(
        new StartProblem(
          `The server ${how} while it started${lastWords(said)}. ` +
            `It ran with "${java.path}"; see the output, and check "anyio-lsp.java.args".`,
          'anyio-lsp.java',
        ),
      );
    });
  });
}

/** The first line is the reason, except where Java tells that it follows JAVA_TOOL_OPTIONS. */
function lastWords(said: string): string {
  const reason = said.trim().split(/\r?\n/).find((line) => !line.startsWith('Picked up '));
  return reason ? `: ${reason.replace(/\.$/, '')}` : '';
}

function asProblem(reason: unknown): StartProblem {
  if (reason instanceof StartProblem) {
    return reason;
  }
  const words = reason instanceof Error ? reason.message : String(reason);
  return new StartProblem(`The server could not be started: ${words}`, 'anyio-lsp.java');
}

function after<T>(milliseconds: number, value: T): Promise<T> {
  return new Promise((resolve) => setTimeout(() => resolve(value), milliseconds));
}
