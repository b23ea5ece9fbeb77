import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { test } from 'node:test';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { findJava } from '../src/java';
import { thisMachine } from '../src/machine';
import { readZip } from './zip';

const vsix = readZip('target/anyio-lsp.vsix');
const jar = 'extension/server/anyio-lsp.jar';

interface PublishedDiagnostics {
  uri: string;
  diagnostics: { code: string }[];
}

test('the vsix holds what runs and nothing else', () => {
  assert.deepEqual([...vsix.keys()].sort(), [
    '[Content_Types].xml',
    'extension.vsixmanifest',
    'extension/LICENSE.txt',
    'extension/ThirdPartyNotices.txt',
    'extension/dist/extension.js',
    'extension/package.json',
    'extension/readme.md',
    jar,
  ]);
});

test('the server in the vsix is the one just built', () => {
  assert.ok(vsix.get(jar)?.equals(readFileSync(process.env['SERVER_JAR'] ?? '')));
});

test('the server in the vsix finds asyncio.sleep', { timeout: 60_000 }, async (context) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'anyio-lsp-'));
  context.after(() => rmSync(folder, { recursive: true }));
  writeFileSync(path.join(folder, 'anyio-lsp.jar'), vsix.get(jar) ?? '');
  const java = await findJava('', thisMachine);
  const server = spawn(java.path, ['-jar', path.join(folder, 'anyio-lsp.jar'), 'server'], {
    cwd: folder,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  context.after(() => server.kill());
  const ended = once(server, 'close');
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  context.after(() => connection.dispose());
  // Without this, a server that dies would leave the requests unanswered until the time is up.
  const closed = new Promise<never>((_, reject) => connection.onClose(() => reject(new Error('the server ended'))));
  closed.catch(() => undefined);
  const published = new Promise<PublishedDiagnostics>((resolve) =>
    connection.onNotification('textDocument/publishDiagnostics', resolve),
  );
  connection.listen();

  const uri = 'file:///sample/app.py';
  const introduction = { processId: process.pid, rootUri: null, capabilities: {} };
  await Promise.race([closed, connection.sendRequest('initialize', introduction)]);
  await connection.sendNotification('initialized', {});
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: {
      uri,
      languageId: 'python',
      version: 1,
      text: 'import asyncio\n\n\nasync def main():\n    await asyncio.sleep(1)\n',
    },
  });
  const found = await Promise.race([closed, published]);
  assert.equal(found.uri, uri);
  assert.ok(found.diagnostics.some(({ code }) => code === 'asyncio-sleep'), JSON.stringify(found));

  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  assert.deepEqual(await ended, [0, null]);
});
