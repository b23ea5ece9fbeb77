import * as os from 'node:os';
import * as vscode from 'vscode';

export interface Settings {
  enable: boolean;
  javaPath: string;
  javaArgs: string[];
  logFile: string;
}

/** The settings that only a new server process can follow. */
export const restartingSettings = ['anyio-lsp.enable', 'anyio-lsp.java', 'anyio-lsp.logFile'];

export function readSettings(): Settings {
  const section = vscode.workspace.getConfiguration('anyio-lsp');
  const javaArgs: unknown = section.get('java.args');
  return {
    enable: section.get('enable', true),
    javaPath: fullPath(section.get('java.path', '')),
    // The editor marks a wrong type in settings.json, but hands it out.
    javaArgs: Array.isArray(javaArgs) ? javaArgs.map(String) : [],
    logFile: fullPath(section.get('logFile', '')),
  };
}

function fullPath(written: string): string {
  return written.trim().replace(/^~(?=$|[\\/])/, () => os.homedir());
}
