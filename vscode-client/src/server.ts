import * as vscode from 'vscode';
import { State } from 'vscode-languageclient/node';
import { ServerClient } from './client';
import { Launcher } from './launcher';
import { readSettings } from './settings';
import { showProblem } from './showProblem';

/** The one server of this window, as the settings want it: running or not. */
export class Server {
  private client: ServerClient | undefined;
  private turn: Promise<void> = Promise.resolve();

  constructor(
    private readonly jar: string,
    private readonly output: vscode.LogOutputChannel,
    private readonly watchers: vscode.FileSystemWatcher[],
  ) {}

  restart(): Promise<void> {
    return this.inTurn(async () => {
      await this.stopClient();
      await this.startClient();
    });
  }

  stop(): Promise<void> {
    return this.inTurn(() => this.stopClient());
  }

  /** One after the other: two quick changes of the settings must not leave two servers behind. */
  private inTurn(action: () => Promise<void>): Promise<void> {
    // A server that hangs while it starts would block the queue: nothing can ask it to end.
    this.client?.giveUpStart();
    this.turn = this.turn.then(action).catch((error) => this.output.error(error));
    return this.turn;
  }

  private async startClient(): Promise<void> {
    if (!readSettings().enable) {
      this.output.info('Switched off by "anyio-lsp.enable".');
      return;
    }
    const launcher = new Launcher(this.jar, this.output);
    const client = new ServerClient(launcher, this.output, this.watchers);
    this.client = client;
    // Seen here rather than as a rejection of start(): the client also starts the server by itself, after a crash.
    client.onDidChangeState(({ oldState, newState }) => {
      if (oldState === State.Starting && newState === State.Stopped) {
        void this.tell(client, launcher);
      }
    });
    await client.start().catch(() => undefined);
  }

  private async tell(client: ServerClient, launcher: Launcher): Promise<void> {
    const problem = await launcher.whyNotStarted(client.initializeError);
    if (!client.givenUp) {
      await showProblem(problem, this.output);
    }
  }

  private async stopClient(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    // A server that does not end in time is killed by the client.
    await client?.dispose().catch((error) => this.output.warn(error));
  }
}
