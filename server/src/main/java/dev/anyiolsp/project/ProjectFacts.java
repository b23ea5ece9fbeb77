package dev.anyiolsp.project;

import dev.anyiolsp.files.Directories;
import dev.anyiolsp.fix.AnyioForPython;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a project says about itself, by its files; nothing is executed.
 *
 * @param anyio the AnyIO that a fix may count on: declared, locked or installed; empty if nothing is known
 * @param python the lowest Python that the project supports
 * @param anyioUse how the project comes to AnyIO
 * @param tests how asynchronous tests are run
 * @param loopOwners declared packages that start the event loop themselves, such as {@code uvicorn}
 * @param hasNestAsyncio whether {@code nest_asyncio} is declared, which patches asyncio's loop
 * @param uvloop whether uvloop is declared or installed, and where
 * @param optedIn whether the project or the user said that it moves to AnyIO
 */
public record ProjectFacts(
        Optional<Version> anyio,
        Optional<Version> python,
        AnyioUse anyioUse,
        TestRunner tests,
        Set<String> loopOwners,
        boolean hasNestAsyncio,
        Uvloop uvloop,
        boolean optedIn) {
    /** What a project has of the faster loops. */
    public enum Uvloop {
        NONE,
        /** uvloop, wherever the project runs. */
        EVERYWHERE,
        /** uvloop, and winloop on Windows. */
        WITH_WINLOOP,
        /** uvloop, but on Windows nothing. */
        LACKING_WINLOOP
    }

    /** Nothing is known. */
    public static final ProjectFacts UNKNOWN = new ProjectFacts(Optional.empty(), Optional.empty());

    public ProjectFacts {
        loopOwners = java.util.Collections.unmodifiableSet(new TreeSet<>(loopOwners));
    }

    /** Versions are known, and nothing else. */
    public ProjectFacts(Optional<Version> anyio, Optional<Version> python) {
        this(anyio, python, AnyioUse.UNKNOWN, TestRunner.UNKNOWN, Set.of(), false, Uvloop.NONE, false);
    }

    /** The facts of the project in a folder. */
    public static ProjectFacts of(Directories directories, Path root) {
        return new FactsReader(directories, root).read();
    }

    /** The AnyIO whose names a fix may write: what is known, else what is counted on where nothing is. */
    public Version usableAnyio() {
        return anyio.orElseGet(this::installableAnyio);
    }

    /** What is counted on where nothing is known, but that the oldest Python has to admit it. */
    public Version installableAnyio() {
        return new Version(
                4, python.map(oldest -> AnyioForPython.minor(oldest.minor())).orElseGet(AnyioForPython::minor));
    }

    /** Whether AnyIO's option for uvloop works wherever the project runs: on Windows it takes winloop, from 4.12 on. */
    public boolean canUseUvloop() {
        return switch (uvloop) {
            case NONE, LACKING_WINLOOP -> false;
            case EVERYWHERE -> true;
            case WITH_WINLOOP -> usableAnyio().atLeast(4, 12);
        };
    }

    /** These facts of a project in which AnyIO is going to be declared if it has to be: then it moves to AnyIO. */
    public ProjectFacts whereAnyioGetsDeclared() {
        boolean isDue =
                anyioUse.declared() == AnyioUse.Declared.NO && anyioUse.home().isPresent();
        return isDue
                ? new ProjectFacts(anyio, python, anyioUse, tests, loopOwners, hasNestAsyncio, uvloop, true)
                : this;
    }

    /** These facts as the user's settings correct them. */
    public ProjectFacts under(Settings settings) {
        var minimum = settings.minimumAnyio().or(() -> anyio);
        boolean isMeant =
                optedIn || settings.isConfigured() || settings.migration().orElse(false);
        if (minimum.equals(anyio) && isMeant == optedIn) return this;
        return new ProjectFacts(minimum, python, anyioUse, tests, loopOwners, hasNestAsyncio, uvloop, isMeant);
    }
}
