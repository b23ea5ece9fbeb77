import * as vscode from 'vscode';
import { Server } from './server';
import { restartingSettings } from './settings';

let server: Server | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const output = vscode.window.createOutputChannel('anyio-lsp', { log: true });
  const watchers = [
    '**/*.py',
    '**/{pyproject.toml,anyio-lsp.toml,setup.cfg,setup.py,tox.ini,tox.toml,requirements*.txt,uv.lock,poetry.lock}',
  ].map((pattern) => vscode.workspace.createFileSystemWatcher(pattern));
  const running = new Server(context.asAbsolutePath('server/anyio-lsp.jar'), output, watchers);
  server = running;

  context.subscriptions.push(
    output,
    ...watchers,
    vscode.commands.registerCommand('anyio-lsp.restart', () => running.restart()),
    vscode.commands.registerCommand('anyio-lsp.showOutput', () => output.show()),
    vscode.commands.registerCommand('anyio-lsp.fixAll', fixAll),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (restartingSettings.some((setting) => change.affectsConfiguration(setting))) {
        void running.restart();
      }
    }),
  );
  await running.restart();
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}

async function fixAll(): Promise<void> {
  await vscode.commands.executeCommand('editor.action.codeAction', {
    kind: 'source.fixAll.anyio-lsp',
    apply: 'first',
  });
}
