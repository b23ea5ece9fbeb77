package dev.anyiolsp.lsp;

import dev.anyiolsp.rules.Rule;
import dev.anyiolsp.rules.Rules;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** The language server as a process: speaks on standard input and output until its client leaves or dies. */
public final class StdioServer {
    private static final int USAGE = 2;

    private StdioServer() {}

    /**
     * Serves one client.
     *
     * @param args the command line, with or without the word {@code server} before the options
     * @return the exit code: 0 if the client said good-bye, 1 if it just went, 2 for a wrong command line
     */
    public static int run(String[] args) {
        return run(args, Rules.ALL);
    }

    static int run(String[] args, List<Rule> rules) {
        ServerOptions options;
        ServerLog log;
        try {
            options = ServerOptions.of(args);
            log = options.logFile().isPresent() ? ServerLog.to(options.logFile().get()) : ServerLog.none();
        } catch (ServerOptions.Mistake mistake) {
            System.err.println("anyio-lsp server: " + mistake.getMessage());
            return USAGE;
        } catch (IOException cause) {
            System.err.println("anyio-lsp server: the log file cannot be written: " + cause.getMessage());
            return USAGE;
        }
        // Standard output belongs to the protocol, whoever prints.
        System.setOut(System.err);
        try {
            return serve(options, rules, log);
        } catch (InterruptedException end) {
            return 1;
        }
    }

    private static int serve(ServerOptions options, List<Rule> rules, ServerLog log) throws InterruptedException {
        log.info(() -> "anyio-lsp " + ServerVersion.current() + ", process "
                + ProcessHandle.current().pid());
        var end = new CountDownLatch(1);
        var watch = new ParentWatch(log, end::countDown);
        options.parents().forEach(watch::watch);
        var in = new FileInputStream(FileDescriptor.in);
        var out = new FileOutputStream(FileDescriptor.out);
        var connection = new Connection(in, out, rules, log, watch::watch, end::countDown);
        connection.start();
        end.await();
        int code = connection.close();
        log.info("exit code " + code);
        return code;
    }
}
