package dev.rigsmith.adapters.fs;

import java.util.List;

/**
 * A file of registered rigs with more in it than this version knows.
 *
 * @param exactly whether a change leaves every byte outside of its row as it is
 */
record KeptFile(String yaml, boolean exactly) {

    private static final String PEOPLE = """
            # our rigs
            version: 1
            rigs:
              # the base
              a:   # ours
                kind: prefab
                since: 2026-01-01   # unknown
                notes: |
                  two
                  lines

              # by hand
              b: { kind: extended, parent: a, more: [1, 2] }
              # the end of the rigs
            later: { x: &x [1], y: *x }
            # the end
            """;

    private static final String PROGRAM = """
            rigs:
              a:
                kind: prefab
                source: registry.example.com/corp/base:1.0
                source_type: ref
                added: '2026-06-04T00:00:00Z'
              b:
                kind: extended
                image: null
                reproducible: false
            """;

    private static final String WIDE = """
            ---
            other: 1
            rigs:
                ? a
                : kind: prefab
                  x: "a\\
                    b"
                'b':
                        kind: extended
            ...
            """;

    static List<KeptFile> all() {
        return List.of(
                new KeptFile(PEOPLE, true),
                new KeptFile(PROGRAM, true),
                new KeptFile(PROGRAM.replace("\n", "\r\n"), true),
                new KeptFile(WIDE, true),
                new KeptFile("rigs:\n a: {kind: prefab}\n b: &b {kind: extended}\n c: *b\n", true),
                new KeptFile("rigs: {a: {kind: prefab, x: !t 1}, b: {kind: extended}}\nmore: [&x {y: *x}]\n", false),
                new KeptFile(
                        "{\"rigs\": {\"a\": {\"kind\": \"prefab\"}, \"b\": {\"kind\": \"extended\"}}, \"x\": null}",
                        false),
                new KeptFile("rigs:\n  a: {kind: prefab}\n  b: {kind: extended,\n x: 1}", false));
    }
}
