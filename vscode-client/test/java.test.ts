import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findJava, parseVersion, type Machine } from '../src/java';

test('the version is the feature release', () => {
  assert.equal(parseVersion('java version "1.8.0_392"\nJava(TM) SE Runtime Environment'), 8);
  assert.equal(parseVersion('openjdk version "17.0.15" 2025-04-15\nOpenJDK Runtime Environment'), 17);
  assert.equal(parseVersion('openjdk version "25-ea" 2025-09-16'), 25);
  assert.equal(parseVersion('openjdk version "21" 2023-09-19'), 21);
});

test('lines before the version do no harm', () => {
  assert.equal(parseVersion('Picked up JAVA_TOOL_OPTIONS: -Xss4m\r\nopenjdk version "17.0.15" 2025-04-15\r\n'), 17);
});

test('what is no Java has no version', () => {
  assert.equal(parseVersion(''), undefined);
  assert.equal(parseVersion('Unable to locate a Java Runtime.'), undefined);
  assert.equal(parseVersion('openjdk version "unknown"'), undefined);
});

test('the configured executable comes first', async () => {
  const machine = machineWith({ '/opt/mine/java': jdk(21), '/home/bin/java': jdk(25) }, { JAVA_HOME: '/home' });
  assert.deepEqual(await findJava('/opt/mine/java', machine), {
    path: '/opt/mine/java',
    version: 21,
    source: '"anyio-lsp.java.path"',
  });
});

test('the configured folder may be a home, its bin folder, or a bundle of macOS', async () => {
  const files = { '/jdk/bin/java': jdk(17), '/mac.jdk/Contents/Home/bin/java': jdk(17) };
  assert.equal((await findJava('/jdk', machineWith(files))).path, '/jdk/bin/java');
  assert.equal((await findJava('/jdk/', machineWith(files))).path, '/jdk/bin/java');
  assert.equal((await findJava('/jdk/bin', machineWith(files))).path, '/jdk/bin/java');
  assert.equal((await findJava('/mac.jdk', machineWith(files))).path, '/mac.jdk/Contents/Home/bin/java');
});

test('a wrong configured path is told, not passed over', async () => {
  const machine = machineWith(
    {
      '/usr/bin/java': jdk(17),
      '/old/bin/java': jdk(11),
      '/bin/true': '',
      '/locked/java': new Error('EACCES'),
      '/empty/file': '',
    },
    { PATH: '/usr/bin' },
  );
  const complaint = (configured: string, expected: RegExp) =>
    assert.rejects(findJava(configured, machine), { message: expected, setting: 'anyio-lsp.java.path' });

  await complaint('/gone', /"anyio-lsp.java.path" must name Java 17 or newer, but "\/gone" does not exist/);
  await complaint('java', /"java" is not a full path/);
  await complaint('/empty', /no bin\/java in "\/empty"/);
  await complaint('/old', /"\/old\/bin\/java" is Java 11/);
  await complaint('/bin/true', /"\/bin\/true -version" told no version/);
  await complaint('/locked/java', /"\/locked\/java" could not be run \(EACCES\)/);
});

test('JAVA_HOME comes before PATH', async () => {
  const machine = machineWith(
    { '/jdk/bin/java': jdk(17), '/usr/bin/java': jdk(25) },
    { JAVA_HOME: '/jdk', PATH: '/usr/bin' },
  );
  assert.deepEqual(await findJava('', machine), { path: '/jdk/bin/java', version: 17, source: 'JAVA_HOME' });
});

test('a useless JAVA_HOME does not hide a good Java on PATH', async () => {
  const files = { '/old/bin/java': jdk(11), '/usr/bin/java': jdk(17) };
  for (const JAVA_HOME of ['/old', '/gone', '']) {
    const machine = machineWith(files, { JAVA_HOME, PATH: '/nothing::/usr/bin' });
    assert.deepEqual(await findJava('', machine), { path: '/usr/bin/java', version: 17, source: 'PATH' });
  }
});

test('without a good Java, the message tells all that was looked at and what to do', async () => {
  await assert.rejects(findJava('', machineWith({}, { PATH: '/usr/bin' })), {
    message:
      'Java 17 or newer was not found: JAVA_HOME is not set; there is no java on PATH. ' +
      'Install Java 17 or newer and run "anyio-lsp: Restart Server", or set "anyio-lsp.java.path".',
    setting: 'anyio-lsp.java.path',
  });
  await assert.rejects(
    findJava('', machineWith({ '/usr/bin/java': jdk(8) }, { JAVA_HOME: '/gone', PATH: '/usr/bin' })),
    /JAVA_HOME is "\/gone", which has no bin\/java; "\/usr\/bin\/java" is Java 8\./,
  );
});

test('Windows has java.exe', async () => {
  const machine = machineWith({ '/jdk/bin/java.exe': jdk(17) }, { JAVA_HOME: '/jdk' });
  assert.equal((await findJava('', { ...machine, platform: 'win32' })).path, '/jdk/bin/java.exe');
});

function jdk(version: number): string {
  return version < 9 ? `java version "1.${version}.0_392"` : `openjdk version "${version}.0.1" 2025-04-15`;
}

/** A computer that holds these files only, each with what it prints or why it cannot be run. */
function machineWith(files: Record<string, string | Error>, env: NodeJS.ProcessEnv = {}): Machine {
  return {
    platform: 'linux',
    env,
    exists: (path) => Object.keys(files).some((file) => file === path || file.startsWith(path.replace(/\/?$/, '/'))),
    isFile: (path) => path in files,
    versionOutput: async (java) => {
      const output = files[java];
      if (output instanceof Error) {
        throw output;
      }
      return output ?? '';
    },
  };
}
