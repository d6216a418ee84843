package dev.rigsmith.cli.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.application.Ports;
import dev.rigsmith.cli.render.EngineLines;
import dev.rigsmith.cli.screen.Screen;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both ways to put the program together choose the same adapters. */
class DirectWiringTest {

    private static final Screen SCREEN =
            Screen.of(new ByteArrayOutputStream(), new ByteArrayOutputStream(), Map.of(), false, false);
    private static final Surroundings SURROUNDINGS = new Surroundings(Map.of(), Path.of("/home"), Path.of("/"));
    private static final Ports DIRECT = DirectWiring.ports(SCREEN, new EngineLines(SCREEN), SURROUNDINGS);
    private static final Ports INJECTED =
            Wiring.ports(SCREEN, new EngineLines(SCREEN), SURROUNDINGS, new LocalEngineModule());

    static List<RecordComponent> ports() {
        return List.of(Ports.class.getRecordComponents());
    }

    @ParameterizedTest
    @MethodSource("ports")
    void both_ways_choose_the_same_adapter(RecordComponent port) throws ReflectiveOperationException {
        assertThat(adapters(port, DIRECT)).containsExactlyInAnyOrderElementsOf(adapters(port, INJECTED));
    }

    private static List<String> adapters(RecordComponent port, Ports ports) throws ReflectiveOperationException {
        Object adapter = port.getAccessor().invoke(ports);
        List<?> all = adapter instanceof List<?> several ? several : List.of(adapter);
        return all.stream().map(one -> one.getClass().getName()).toList();
    }
}
