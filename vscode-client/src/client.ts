import type * as vscode from 'vscode';
import { CloseAction, LanguageClient, State, type ErrorHandler } from 'vscode-languageclient/node';
import type { Launcher } from './launcher';
import { StartProblem } from './startProblem';

/** The language client, silent while it starts: one message of our own replaces its three, none of which says why. */
export class ServerClient extends LanguageClient {
  givenUp = false;
  initializeError: Error | undefined;
  private readonly afterCrash: ErrorHandler;

  constructor(
    private readonly launcher: Launcher,
    output: vscode.LogOutputChannel,
    watchers: vscode.FileSystemWatcher[],
  ) {
    super('anyio-lsp', 'anyio-lsp', () => launcher.launch(), {
      documentSelector: [
        { scheme: 'file', language: 'python' },
        { scheme: 'untitled', language: 'python' },
        { scheme: 'file', pattern: '**/{pyproject.toml,anyio-lsp.toml,setup.cfg,tox.ini,pytest.ini,*requirements*.txt,*requirements*.in}' },
        { scheme: 'file', pattern: '**/requirements/*.{txt,in}' },
      ],
      synchronize: { configurationSection: 'anyio-lsp', fileEvents: watchers },
      outputChannel: output,
      errorHandler: {
        error: (...failure) => this.afterCrash.error(...failure),
        closed: () => this.closed(),
      },
      initializationFailedHandler: (error) => {
        this.initializeError = error;
        return false;
      },
    });
    this.afterCrash = this.createDefaultErrorHandler();
  }

  giveUpStart(): void {
    if (this.state === State.Starting) {
      this.givenUp = true;
      this.launcher.kill();
    }
  }

  override error(message: string, data?: unknown, showNotification?: boolean | 'force'): void {
    if (data instanceof StartProblem) {
      return;
    }
    super.error(message, data, this.state === State.Running ? showNotification : false);
  }

  override async stop(timeout?: number): Promise<void> {
    // Only a running server can be asked to stop; the base class throws for all others.
    if (this.state !== State.Running) {
      this.launcher.kill();
      return;
    }
    await super.stop(timeout);
  }

  private closed(): ReturnType<ErrorHandler['closed']> {
    return this.state === State.Running
      ? this.afterCrash.closed()
      : { action: CloseAction.DoNotRestart, handled: true };
  }
}
