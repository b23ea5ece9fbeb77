package dev.anyiolsp.semantics;

import dev.anyiolsp.syntax.Expression;
import java.util.Set;

/**
 * Whether a file is for MicroPython or CircuitPython, whose asyncio is another one: there is no AnyIO. It says so by importing
 * what is nowhere else, be it only in case it is there, or by taking from asyncio what that of CPython never had.
 */
public final class MicroPython {
    private static final Set<String> MODULES = Set.of(
            "micropython",
            "uasyncio",
            "ubinascii",
            "ubluetooth",
            "ucollections",
            "uctypes",
            "uhashlib",
            "uos",
            "usocket",
            "ustruct",
            "utime",
            "socketpool");

    /** There are other modules of these names; what this one has is named. */
    private static final String MACHINE = "machine";

    private static final Set<String> OF_MACHINE = Set.of(
            "ADC", "DAC", "I2C", "I2S", "PWM", "Pin", "RTC", "SPI", "SoftI2C", "SoftSPI", "TouchPad", "UART", "WDT");

    private static final Set<String> OF_ASYNCIO = Set.of("sleep_ms", "wait_for_ms", "ThreadSafeFlag");

    private MicroPython() {}

    /** Whether a path with dots is one of something that is nowhere else. */
    public static boolean isSign(String path) {
        int dot = path.indexOf('.');
        if (dot < 0) return MODULES.contains(path);
        var module = path.substring(0, dot);
        var name = path.substring(dot + 1);
        return MODULES.contains(module)
                || module.equals(MACHINE) && OF_MACHINE.contains(name)
                || module.equals("asyncio") && OF_ASYNCIO.contains(name);
    }

    static boolean isFor(SemanticModel model) {
        return model.answer(MicroPython.class, MicroPython::find);
    }

    private static boolean find(SemanticModel model) {
        return MODULES.stream().anyMatch(module -> isImported(model, module, module))
                || isImported(model, MACHINE, MACHINE) && takesAny(model, OF_MACHINE, MACHINE)
                || takesAny(model, OF_ASYNCIO, "asyncio");
    }

    private static boolean takesAny(SemanticModel model, Set<String> names, String module) {
        return names.stream()
                .anyMatch(name -> isImported(model, name, module + "." + name) || isTaken(model, name, module));
    }

    /** Whether a module, or something of it, is imported. */
    private static boolean isImported(SemanticModel model, String step, String path) {
        for (int chunk : model.chunks(Topic.IMPORTED, step)) {
            for (var binding : model.factsSeen(chunk).bindings()) {
                if (binding.path() == null) continue;
                if (binding.path().equals(path) || binding.path().startsWith(path + ".")) return true;
            }
        }
        return false;
    }

    private static boolean isTaken(SemanticModel model, String name, String module) {
        for (var attribute : model.attributesNamed(name)) {
            if (attribute.value() instanceof Expression.Name
                    && model.qualifiedName(attribute)
                            .filter((module + "." + name)::equals)
                            .isPresent()) return true;
        }
        return false;
    }
}
