package org.nianbao.template;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The built-ins a template may use. Whatever is not listed is refused: FreeMarker's next release adds no hole. */
final class BuiltIns {
    /** Name → the fewest and the most arguments. */
    private static final Map<String, int[]> ALLOWED = table(
            // text
            "length 0 0", "trim 0 0", "upper_case 0 0", "lower_case 0 0", "cap_first 0 0", "contains 1 1",
            "starts_with 1 1", "ends_with 1 1", "index_of 1 2", "last_index_of 1 2", "keep_before 1 1",
            "keep_after 1 1", "keep_before_last 1 1", "keep_after_last 1 1", "remove_beginning 1 1",
            "remove_ending 1 1", "replace 2 2", "split 1 1", "left_pad 1 2", "right_pad 1 2", "number 0 0",
            // numbers and truth values
            "string 0 2", "c 0 0", "round 0 0", "floor 0 0", "ceiling 0 0", "abs 0 0", "int 0 0", "then 2 2",
            "switch 2 21",
            // lists and maps
            "size 0 0", "first 0 0", "last 0 0", "join 1 3", "reverse 0 0", "sort 0 0", "sort_by 1 1",
            "seq_contains 1 1", "seq_index_of 1 1", "min 0 0", "max 0 0", "filter 1 1", "map 1 1", "keys 0 0",
            "values 0 0",
            // is it there, what is it
            "has_content 0 0", "exists 0 0", "default 1 1", "if_exists 0 0", "is_string 0 0", "is_number 0 0",
            "is_boolean 0 0", "is_sequence 0 0", "is_hash 0 0",
            // where in the list
            "index 0 0", "counter 0 0", "has_next 0 0", "is_first 0 0", "is_last 0 0", "is_even_item 0 0",
            "is_odd_item 0 0");
    /** Known to FreeMarker and refused whatever happens: they run code, or read what is not the report's. */
    private static final Set<String> REFUSED = Set.of("eval", "eval_json", "interpret", "new", "api", "has_api",
            "no_esc", "esc", "with_args", "with_args_last", "namespace", "markup_string", "absolute_template_name");
    /** Done by {@link Guard}, because FreeMarker's own would build the whole text before anyone can stop it. */
    private static final Set<String> OURS = Set.of("replace", "left_pad", "right_pad", "join");
    private static final Set<String> FREE = Set.of("has_content", "exists", "default", "if_exists", "index", "counter",
            "has_next", "is_first", "is_last", "is_even_item", "is_odd_item", "is_string", "is_number", "is_boolean",
            "is_sequence", "is_hash", "then", "switch", "round", "floor", "ceiling", "abs", "int", "c", "keys",
                    "values");

    private BuiltIns() {}

    static boolean isAllowed(String name) {
        return ALLOWED.containsKey(name);
    }

    static boolean isRefused(String name) {
        return REFUSED.contains(name);
    }

    static boolean isOurs(String name) {
        return OURS.contains(name);
    }

    /** True where the work grows with the value, so that it is counted. */
    static boolean isCharged(String name) {
        return !FREE.contains(name);
    }

    static boolean takes(String name, int arguments) {
        int[] bounds = ALLOWED.get(name);
        return arguments >= bounds[0] && arguments <= bounds[1];
    }

    static SortedSet<String> names() {
        return new TreeSet<>(ALLOWED.keySet());
    }

    private static Map<String, int[]> table(String... rows) {
        Map<String, int[]> table = new TreeMap<>();
        Arrays.stream(rows).map(row -> row.split(" ")).forEach(row ->
                table.put(row[0], new int[] {Integer.parseInt(row[1]), Integer.parseInt(row[2])}));
        return table;
    }
}
