package dev.rigsmith.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.error.ErrorId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class ProgramsTest {

    @TempDir
    private Path directory;

    private final List<String> shown = new CopyOnWriteArrayList<>();
    private FakePrograms fakes;

    @BeforeEach
    void start() {
        fakes = new FakePrograms(directory);
    }

    private Finished query(String body, String... arguments) {
        fakes.script("engine", body);
        return programs().run(Invocation.query(command(arguments)));
    }

    private Finished shown(String body) {
        fakes.script("engine", body);
        return programs().run(new Invocation(List.of("engine"), Map.of(), Invocation.Streams.SHOWN));
    }

    private Programs programs() {
        return fakes.programs((program, line) -> shown.add(program + ":" + new String(line, StandardCharsets.UTF_8)));
    }

    private static List<String> command(String... arguments) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("engine"), java.util.stream.Stream.of(arguments))
                .toList();
    }

    @Test
    void arguments_arrive_one_by_one_and_no_shell_reads_them() {
        query("", "a b", "$HOME", "*", "", "--x='y'", "é;|&");

        assertThat(fakes.runs()).containsExactly(List.of("engine", "a b", "$HOME", "*", "", "--x='y'", "é;|&"));
    }

    @Test
    void the_answer_is_bytes() {
        assertThat(query("printf '\\000\\377\\n'").output()).containsExactly(0, -1, '\n');
    }

    @Test
    void a_large_answer_is_whole() {
        assertThat(query("head -c 3000000 /dev/zero").output()).hasSize(3_000_000);
    }

    @Test
    void an_answer_can_be_passed_on_as_it_comes_and_then_has_no_limit() {
        fakes.script("engine", "head -c 3000000 /dev/zero");
        long[] length = {0};
        Finished finished = new Programs(fakes.programs(EngineOutput.SILENT).environment(), EngineOutput.SILENT, 1000)
                .run(Invocation.query(command()), Exchange.streaming((bytes, more) -> length[0] += more));

        assertThat(length[0]).isEqualTo(3_000_000);
        assertThat(finished.output()).isEmpty();
        assertThat(finished.succeeded()).isTrue();
    }

    @Test
    void a_program_may_read_and_answer_at_the_same_time_however_much_it_is() {
        fakes.script("engine", "cat");
        byte[] input = "0123456789abcdef".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        StringBuilder echo = new StringBuilder();
        programs()
                .run(
                        Invocation.query(command()),
                        Exchange.streaming((bytes, length) ->
                                        echo.append(new String(bytes, 0, length, StandardCharsets.UTF_8)))
                                .reading(input));

        assertThat(echo.toString().getBytes(StandardCharsets.UTF_8)).isEqualTo(input);
    }

    @Test
    void a_program_that_does_not_read_its_input_ends_all_the_same() {
        fakes.script("engine", "exit 3");
        Finished finished = programs()
                .run(
                        Invocation.query(command()),
                        Exchange.streaming((bytes, length) -> {}).reading(new byte[1 << 20]));

        assertThat(finished.status()).isEqualTo(3);
    }

    @Test
    void a_status_is_an_answer() {
        Finished finished = query("echo oops >&2; exit 7");

        assertThat(finished.status()).isEqualTo(7);
        assertThat(finished.succeeded()).isFalse();
        assertThat(finished.lastErrors()).containsExactly("oops");
        assertThat(shown).isEmpty();
    }

    @Test
    void a_signal_is_a_status() {
        assertThat(query("kill -KILL $$").status()).isEqualTo(137);
    }

    @Test
    void there_is_nothing_to_read() {
        assertThat(query("cat; echo done").output()).asString().isEqualTo("done\n");
    }

    @Test
    void the_environment_is_the_given_one_and_the_additions() {
        fakes.variable("GIVEN", "1").script("engine", "env");

        Finished finished = fakes.programs()
                .run(new Invocation(List.of("engine"), Map.of("MORE", "a\nb"), Invocation.Streams.QUERY));

        assertThat(finished.outputLines())
                .contains("GIVEN=1", "MORE=a", "b")
                .noneMatch(line -> line.startsWith("HOME="));
    }

    @Test
    void an_invocation_never_prints_the_values_of_variables() {
        assertThat(new Invocation(List.of("x"), Map.of("TOKEN", "hunter2"), Invocation.Streams.QUERY))
                .asString()
                .contains("TOKEN")
                .doesNotContain("hunter2");
    }

    @Test
    void both_outputs_are_shown_line_by_line() {
        Finished finished = shown("echo out; echo err >&2; printf last");

        assertThat(shown).containsExactlyInAnyOrder("engine:out", "engine:err", "engine:last");
        assertThat(finished.output()).isEmpty();
        assertThat(finished.lastErrors()).containsExactly("err");
    }

    @Test
    void work_shows_its_errors_and_keeps_its_answer() {
        fakes.script("engine", "echo answer; echo progress >&2");

        Finished finished = programs().run(Invocation.work(List.of("engine")));

        assertThat(finished.outputLines()).containsExactly("answer");
        assertThat(shown).containsExactly("engine:progress");
    }

    @Test
    void the_last_twenty_lines_are_kept() {
        List<String> kept = shown("seq 1 500 >&2").lastErrors();

        assertThat(kept).hasSize(20).startsWith("481").endsWith("500");
    }

    @Test
    void bytes_that_are_no_text_are_shown_and_kept() {
        Finished finished = shown("printf 'a\\377\\000b\\nnext\\n' >&2");

        assertThat(finished.lastErrors()).containsExactly("a\uFFFD\0b", "next");
    }

    @Test
    void a_line_without_end_comes_in_pieces() {
        shown("head -c 20000 /dev/zero | tr '\\0' x >&2");

        assertThat(shown).hasSize(3).allMatch(line -> line.length() <= LineSplitter.LONGEST_PIECE + "engine:".length());
        assertThat(String.join("", shown).replace("engine:", "")).hasSize(20_000);
    }

    @Test
    void a_display_that_fails_does_not_stop_the_program() {
        fakes.script("engine", "seq 1 20000 >&2; echo done");

        Finished finished = fakes.programs((program, line) -> {
                    throw new IllegalStateException("closed");
                })
                .run(Invocation.work(List.of("engine")));

        assertThat(finished.outputLines()).containsExactly("done");
    }

    @Test
    void a_process_that_was_left_behind_holds_nothing_up() {
        long start = System.nanoTime();

        Finished finished = query("echo answer; sleep 25 & exit 3");

        assertThat(finished.outputLines()).containsExactly("answer");
        assertThat(finished.status()).isEqualTo(3);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void an_answer_without_end_is_an_error() {
        fakes.script("engine", "yes");

        assertThatThrownBy(() -> new Programs(fakes.environment(), EngineOutput.SILENT, 100_000)
                        .run(Invocation.query(List.of("engine"))))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("without end");
    }

    @Test
    void a_missing_program_says_what_to_install() {
        EngineException missing = catchThrowableOfType(
                EngineException.class, () -> programs().run(Invocation.query(List.of("no-such-engine"))));

        assertThat(missing.id()).isEqualTo(ErrorId.ENGINE_MISSING);
        assertThat(missing.remedy()).contains("apt-get install no-such-engine");
    }

    @Test
    void the_search_path_is_the_given_one() {
        assertThatThrownBy(() -> new Programs(Map.of("PATH", directory.toString()), EngineOutput.SILENT)
                        .run(Invocation.query(List.of("sh"))))
                .isInstanceOfSatisfying(
                        EngineException.class,
                        missing -> assertThat(missing.id()).isEqualTo(ErrorId.ENGINE_MISSING));
    }

    @Test
    void a_file_that_nobody_may_run_is_told_apart() throws IOException {
        Files.writeString(directory.resolve("engine"), "#!/bin/sh\n");

        assertThatThrownBy(() -> programs().run(Invocation.query(List.of("engine"))))
                .isInstanceOfSatisfying(
                        EngineException.class,
                        failure -> assertThat(failure.id()).isEqualTo(ErrorId.ENGINE_FAILED))
                .hasMessageContaining("not executable")
                .hasMessageContaining(directory.resolve("engine").toString());
    }

    @Test
    void a_later_one_that_can_be_run_is_used() throws IOException {
        Path first = Files.createDirectory(directory.resolve("first"));
        Files.writeString(first.resolve("engine"), "");
        fakes.script("engine", "echo second").variable("PATH", first + ":" + directory + ":/usr/bin:/bin");

        assertThat(programs().run(Invocation.query(List.of("engine"))).outputLines())
                .containsExactly("second");
    }

    @Test
    void a_program_that_the_system_cannot_start_gives_the_systems_reason() throws IOException {
        Path file = Files.writeString(directory.resolve("engine"), "#!/no/such/interpreter\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();

        assertThatThrownBy(() -> programs().run(Invocation.query(List.of("engine"))))
                .isInstanceOf(EngineException.class)
                .hasMessage("cannot run " + file + ": No such file or directory");
    }

    @Test
    void an_interrupted_wait_stops_the_program_and_its_children() throws InterruptedException, IOException {
        Path pids = directory.resolve("pids");
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        AtomicReference<Boolean> flag = new AtomicReference<>();
        fakes.script(
                "engine",
                "trap '' TERM; sleep 60 & echo $$ $! >" + pids + ".new; mv " + pids + ".new " + pids
                        + "; wait; wait; sleep 60");
        Thread caller = new Thread(() -> {
            try {
                programs().run(Invocation.query(List.of("engine")));
            } catch (EngineException stopped) {
                thrown.set(stopped);
                flag.set(Thread.currentThread().isInterrupted());
            }
        });
        caller.start();
        while (Files.notExists(pids)) {
            Thread.sleep(20);
        }

        caller.interrupt();
        caller.join(15_000);

        assertThat(thrown.get()).isInstanceOf(EngineException.class).hasMessageContaining("stopped");
        assertThat(flag.get()).isTrue();
        assertThat(Alive.any(pids)).isFalse();
    }

    @Test
    void what_is_launched_is_answered_at_its_end() {
        fakes.script("engine", "printf answer; exit 3");

        Finished finished = programs().launch(Invocation.query(command("a"))).finish();

        assertThat(finished.status()).isEqualTo(3);
        assertThat(finished.output()).asString(StandardCharsets.UTF_8).isEqualTo("answer");
        assertThat(fakes.runs()).containsExactly(List.of("engine", "a"));
    }

    @Test
    void what_keeps_a_program_from_being_launched_is_told_at_its_end() {
        Programs.Running launched = programs().launch(Invocation.query(List.of("nobody-has-this")));

        EngineException failure = catchThrowableOfType(EngineException.class, launched::finish);

        assertThat(failure.id()).isEqualTo(ErrorId.ENGINE_MISSING);
    }

    @Test
    void an_interrupted_wait_stops_what_was_launched_too() throws InterruptedException, IOException {
        Path pids = directory.resolve("pids");
        fakes.script("engine", "sleep 60 & echo $$ $! >" + pids + ".new; mv " + pids + ".new " + pids + "; wait");
        Programs.Running launched = programs().launch(Invocation.query(command()));
        while (Files.notExists(pids)) {
            Thread.sleep(20);
        }
        Thread.currentThread().interrupt();

        assertThatThrownBy(launched::finish).isInstanceOf(EngineException.class).hasMessageContaining("stopped");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(Alive.any(pids)).isFalse();
    }
}
