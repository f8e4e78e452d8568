package org.nianbao.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

final class Median {
    private Median() {}

    static double of(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        if (sorted.length == 0) return Double.NaN;
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    static <T> double of(List<T> all, ToDoubleFunction<T> value) {
        return of(all.stream().map(value::applyAsDouble).toList());
    }

    /**
     * The median of each round's own ratio: what else the machine does at the time touches both sides of it. Lists hold
     * one value for each round, in the same order.
     */
    static <T> double ratio(List<T> theirs, List<T> ours, ToDoubleFunction<T> value) {
        int rounds = Math.min(theirs.size(), ours.size());
        return of(IntStream.range(0, rounds)
                .mapToObj(i -> value.applyAsDouble(theirs.get(i)) / value.applyAsDouble(ours.get(i))).toList());
    }
}
