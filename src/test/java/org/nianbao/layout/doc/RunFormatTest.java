package org.nianbao.layout.doc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Records whose equality is written out: one that forgets a component would draw a run in its neighbour's format. */
class RunFormatTest {
    private static final Ornament DOTTED = new Ornament(Ornament.Emphasis.BELOW, Border.NONE, null, null);

    @Test void everyComponentOfARunsFormatCounts() throws Exception {
        everyComponentCounts(RunFormat.class);
    }

    @Test void everyComponentOfABorderCounts() throws Exception {
        everyComponentCounts(Border.class);
    }

    @Test void everyComponentOfAGridCounts() throws Exception {
        everyComponentCounts(PageSetup.Grid.class);
    }

    private static <R extends Record> void everyComponentCounts(Class<R> type) throws Exception {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components).map(c -> value(c.getType(), false)).toArray();
        Constructor<R> constructor = type.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
        R format = constructor.newInstance(values);
        assertEquals(format, constructor.newInstance(values));
        assertEquals(format.hashCode(), constructor.newInstance(values).hashCode());
        for (int i = 0; i < values.length; i++) {
            Object[] others = values.clone();
            others[i] = value(components[i].getType(), true);
            assertNotEquals(format, constructor.newInstance(others), components[i].getName());
        }
    }

    private static Object value(Class<?> type, boolean other) {
        if (type == boolean.class) return other;
        if (type == int.class || type == Integer.class) return other ? 2 : 1;
        if (type == double.class) return other ? 2.0 : 1.0;
        if (type == String.class) return other ? "b" : "a";
        if (type == Ornament.class) return other ? DOTTED : Ornament.NONE;
        if (type.isEnum()) return type.getEnumConstants()[other ? 1 : 0];
        throw new IllegalArgumentException("no value for " + type);
    }
}
