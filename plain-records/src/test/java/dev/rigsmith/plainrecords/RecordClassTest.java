package dev.rigsmith.plainrecords;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.util.CheckClassAdapter;

/** Records whose methods are written out behave as before. */
@Label("a record whose methods are written out")
class RecordClassTest {

    private static final List<int[]> ARRAYS = Arrays.asList(new int[] {1}, new int[] {1}, null);

    private static final Class<?> PLAIN = plain(Everything.class);

    @Property
    @Label("is equal to another exactly when Java says so, and has the hash that Java gives it")
    void same(@ForAll("values") Object[] one, @ForAll("values") Object[] other, @ForAll("places") int place) {
        Object[] near = one.clone();
        near[place] = other[place];

        for (Object[] second : List.of(one.clone(), near, other)) {
            Object made = make(Everything.class, one);
            Object written = make(PLAIN, one);
            assertThat(written.equals(make(PLAIN, second))).isEqualTo(made.equals(make(Everything.class, second)));
            assertThat(written).hasSameHashCodeAs(made).isNotEqualTo(made);
            assertThat(written.equals(written)).isTrue();
            assertThat(written.equals(null)).isFalse();
        }
    }

    @Provide
    Arbitrary<Object[]> values() {
        List<Arbitrary<Object>> components = List.of(
                Arbitraries.of(true, false).asGeneric(),
                Arbitraries.bytes().asGeneric(),
                Arbitraries.chars().all().asGeneric(),
                Arbitraries.shorts().asGeneric(),
                Arbitraries.integers().asGeneric(),
                Arbitraries.longs().asGeneric(),
                Arbitraries.of(0f, -0f, Float.NaN, 1.5f).asGeneric(),
                Arbitraries.of(0d, -0d, Double.NaN, 1.5d).asGeneric(),
                Arbitraries.strings().ofMaxLength(2).injectNull(0.2).asGeneric(),
                Arbitraries.strings().ofMaxLength(1).list().ofMaxSize(2).asGeneric(),
                Arbitraries.of(ARRAYS).asGeneric());
        return Combinators.combine(components).as(List::toArray);
    }

    @Provide
    Arbitrary<Integer> places() {
        return Arbitraries.integers().between(0, Everything.class.getRecordComponents().length - 1);
    }

    @Example
    @Label("need not have components")
    void empty() {
        Class<?> nothing = plain(Everything.Nothing.class);
        assertThat(make(nothing)).isEqualTo(make(nothing)).hasSameHashCodeAs(new Everything.Nothing());
        assertThat(make(nothing)).isNotEqualTo(new Everything.Nothing());
    }

    @Example
    @Label("keeps what it says itself")
    void own() {
        Class<?> loose = plain(Everything.Loose.class);
        assertThat(make(loose, "a")).isEqualTo(make(loose, "A"));
    }

    @Example
    @Label("keeps its text")
    void text() {
        Object[] values = {true, (byte) 1, 'c', (short) 2, 3, 4L, 5f, 6d, "text", List.of("a"), null};
        assertThat(make(PLAIN, values))
                .hasToString(make(Everything.class, values).toString());
    }

    @Example
    @Label("is the only class that changes")
    void others() {
        byte[] bytes = bytes(RecordClassTest.class);
        assertThat(RecordClass.plain(bytes)).isSameAs(bytes);
    }

    @Example
    @Label("is a sound class file")
    void sound() {
        StringWriter problems = new StringWriter();
        byte[] plain = RecordClass.plain(bytes(Everything.class));
        CheckClassAdapter.verify(new ClassReader(plain), false, new PrintWriter(problems));
        assertThat(problems).hasToString("");
        assertThat(plain).isNotEqualTo(bytes(Everything.class));
    }

    private static Object make(Class<?> type, Object... values) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructors()[0];
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Class<?> plain(Class<?> type) {
        byte[] plain = RecordClass.plain(bytes(type));
        return new ClassLoader(type.getClassLoader()) {
            Class<?> define() {
                return defineClass(type.getName(), plain, 0, plain.length);
            }
        }.define();
    }

    private static byte[] bytes(Class<?> type) {
        try (InputStream in = type.getResourceAsStream(
                type.getName().substring(type.getPackageName().length() + 1) + ".class")) {
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
