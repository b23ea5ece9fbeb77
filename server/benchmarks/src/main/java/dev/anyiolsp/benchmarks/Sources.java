package dev.anyiolsp.benchmarks;

import java.util.List;
import java.util.SplittableRandom;

/** Python as people write it around asyncio, made up anew but always the same for the same number of lines. */
final class Sources {
    private static final long SEED = 4_714;

    private static final List<String> NOUNS =
            List.of("room", "ticket", "packet", "account", "channel", "worker", "ledger", "frame", "invite", "region");
    private static final List<String> VERBS =
            List.of("load", "store", "refresh", "publish", "collect", "expire", "route", "merge", "verify", "notify");

    private static final String HEADER = """
            \"""Made up, and of no use but to be read.\"""
            from __future__ import annotations

            import asyncio
            import logging
            from collections import defaultdict
            from dataclasses import dataclass, field

            log = logging.getLogger(__name__)
            LIMIT = 10


            """;

    /** Pieces of the module; NOUN, VERB and NUMBER are filled in. */
    private static final List<String> PIECES = List.of("""
            async def VERB_NOUN_NUMBER(items: list[str], delay: float = 0.5) -> int:
                \"""Goes through the items, one after another.\"""
                done = 0
                for item in items:
                    # Not so fast.
                    await asyncio.sleep(delay)
                    log.debug("VERB %s of %d", item, len(items))
                    done += len(item) * 2 - 1
                return done


            """, """
            def NOUN_names_NUMBER(rows, prefix="NOUN_", *, limit=None):
                names = [f"{prefix}{row['name']!r:>10}" for row in rows if row.get("name")]
                if limit is not None and len(names) > limit:
                    names = names[:limit]
                return {name: index for index, name in enumerate(names)}


            """, """
            class NounNUMBER:
                \"""Keeps what belongs to one NOUN.\"""

                limit: int = NUMBER

                def __init__(self, name: str, **options: object) -> None:
                    self.name = name
                    self.options = dict(options)
                    self._NOUN_lock = asyncio.Lock()
                    self._NOUN_ready = asyncio.Event()

                @property
                def size(self) -> int:
                    return len(self.options) + self.limit

                async def VERB(self, value, *, retries: int = 3):
                    for attempt in range(retries):
                        try:
                            async with self._NOUN_lock:
                                self.options[str(value)] = attempt
                                await self._NOUN_ready.wait()
                        except (OSError, ValueError) as error:
                            if attempt == retries - 1:
                                raise RuntimeError(f"VERB gave up on {self.name}") from error
                            continue
                        else:
                            break
                    return self.size

                def __repr__(self):
                    return f"NounNUMBER({self.name!r}, size={self.size})"


            """, """
            @dataclass
            class NounStateNUMBER:
                name: str
                count: int = 0
                tags: list[str] = field(default_factory=list)

                def add(self, tag: str, *more: str) -> "NounStateNUMBER":
                    self.tags.extend((tag, *more))
                    self.count += 1 + len(more)
                    return self


            """, """
            async def VERB_all_NUMBER(sources, limit=LIMIT):
                results = await asyncio.gather(*(source.read(limit) for source in sources))
                totals = defaultdict(int)
                for source, result in zip(sources, results):
                    if not result:
                        log.warning("nothing from %s", source)
                        continue
                    totals[source.name] += sum(value for value in result if value >= 0)
                return dict(totals)


            """, """
            def NOUN_table_NUMBER():
                return {
                    "name": "NOUN",
                    "kind": ("VERB", NUMBER, None),
                    "columns": [
                        {"title": "first", "width": 12, "align": "left"},
                        {"title": "second", "width": 8, "align": "right"},
                    ],
                }


            """, """
            async def wait_for_NOUN_NUMBER(client, timeout=NUMBER):
                # The other side may be slow.
                try:
                    answer = await asyncio.wait_for(client.VERB(NUMBER), timeout)
                except asyncio.TimeoutError:
                    return None
                while answer.more and len(answer.parts) < LIMIT:
                    answer.parts.append(await client.read())
                return answer


            """);

    /** In it keys are pressed; NAME is filled in. */
    private static final String PROBE = """
            async def NAME(items, limit=None):
                first = len(items)

                await asyncio.sleep(first)
                second = first
                if limit:
                    second += limit
                third = [first, second]
                print(third)
                for item in items:
                    first += len(item)
                    second -= 1
                fourth = {"first": first, "second": second}
                print(fourth, "or so")
                await asyncio.sleep(second)
                fifth = fourth["first"] + third[0]
                if fifth > 3:
                    third.append(fifth)
                print(f"{fifth} of {third!r}")
                sixth = (first, second)
                seventh = sixth[0] * 2
                eighth = [seventh for _ in third]
                print(eighth)
                ninth = not eighth
                print(ninth)
                return third


            """;

    private Sources() {}

    /** A module of about so many lines, with a probe near its top, in its middle and near its end. */
    static String python(int lines) {
        var random = new SplittableRandom(SEED);
        var text = new StringBuilder(HEADER);
        int written = lines(HEADER);
        int probe = lines(PROBE);
        written += write(text, PROBE.replace("NAME", Place.TOP.probe));
        boolean isMiddleDue = true;
        while (written + probe < lines) {
            if (isMiddleDue && written >= lines / 2) {
                written += write(text, PROBE.replace("NAME", Place.MIDDLE.probe));
                isMiddleDue = false;
            }
            written += write(text, piece(random));
        }
        text.append(PROBE.replace("NAME", Place.END.probe));
        return text.toString();
    }

    private static String piece(SplittableRandom random) {
        var noun = NOUNS.get(random.nextInt(NOUNS.size()));
        return PIECES.get(random.nextInt(PIECES.size()))
                .replace("NounState", capital(noun) + "State")
                .replace("Noun", capital(noun))
                .replace("NOUN", noun)
                .replace("VERB", VERBS.get(random.nextInt(VERBS.size())))
                .replace("NUMBER", Integer.toString(random.nextInt(10_000)));
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static int write(StringBuilder text, String piece) {
        text.append(piece);
        return lines(piece);
    }

    private static int lines(String text) {
        return (int) text.chars().filter(unit -> unit == '\n').count();
    }
}
