import * as vscode from 'vscode';
import type { StartProblem } from './startProblem';

const openSettings = 'Open Settings';
const showOutput = 'Show Output';

export async function showProblem({ message, setting }: StartProblem, output: vscode.LogOutputChannel): Promise<void> {
  output.error(message);
  const buttons = setting ? [openSettings, showOutput] : [showOutput];
  const chosen = await vscode.window.showErrorMessage(`anyio-lsp: ${message}`, ...buttons);
  if (chosen === openSettings) {
    // Java belongs to the machine that runs the server; for a remote one, the user's page does not list its settings.
    const page = vscode.env.remoteName ? 'openRemoteSettings' : 'openSettings';
    await vscode.commands.executeCommand(`workbench.action.${page}`, { query: setting });
  }
  if (chosen === showOutput) {
    output.show();
  }
}
