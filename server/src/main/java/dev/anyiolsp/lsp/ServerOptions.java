package dev.anyiolsp.lsp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The command line of the server.
 *
 * @param logFile where to write what happens
 * @param parents processes without which the server has no reason to live
 */
record ServerOptions(Optional<String> logFile, List<Long> parents) {
    /** Something on the command line is wrong; says what. */
    static final class Mistake extends Exception {
        private static final long serialVersionUID = 1;

        Mistake(String message) {
            super(message);
        }
    }

    /** Values may stand behind the option or, with an equals sign, in it. */
    static ServerOptions of(String[] args) throws Mistake {
        Optional<String> logFile = Optional.empty();
        var parents = new ArrayList<Long>();
        for (int i = args.length > 0 && args[0].equals("server") ? 1 : 0; i < args.length; i++) {
            int equals = args[i].startsWith("--") ? args[i].indexOf('=') : -1;
            var name = equals < 0 ? args[i] : args[i].substring(0, equals);
            if (name.equals("--stdio") && equals < 0) continue;
            boolean isLog = name.equals("--log-file");
            if (!isLog && !name.equals("--parent-pid") && !name.equals("--clientProcessId")) {
                throw new Mistake("unknown option " + args[i]
                        + "; known are --stdio, --log-file and --parent-pid, see 'anyio-lsp server --help'");
            }
            if (equals < 0 && ++i == args.length) throw new Mistake(name + " needs a value");
            var value = equals < 0 ? args[i] : args[i].substring(equals + 1);
            if (isLog) logFile = Optional.of(value);
            else parents.add(processId(name, value));
        }
        return new ServerOptions(logFile, List.copyOf(parents));
    }

    private static long processId(String name, String value) throws Mistake {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException cause) {
            throw new Mistake(name + " needs the number of a process, not " + value);
        }
    }
}
