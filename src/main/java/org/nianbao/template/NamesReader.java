package org.nianbao.template;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the names that tags use, with the variables of lists and assignments resolved. */
final class NamesReader {
    private final List<Names.Use> uses = new ArrayList<>();
    private final Deque<Map<String, List<String>>> scopes = new ArrayDeque<>();
    private Tag tag;

    private NamesReader() {
        scopes.push(new HashMap<>());
    }

    /** @param tags of one part, in the order they stand in */
    static Names read(List<Tag> tags) {
        NamesReader reader = new NamesReader();
        for (Tag tag : tags) reader.read(tag);
        return new Names(reader.uses);
    }

    private void read(Tag t) {
        tag = t;
        if (t.expression() != null) visit(t.expression(), false);
        if (t.kind() == Tag.Kind.LIST) scopes.push(items(t));
        else if (t.kind() == Tag.Kind.END_LIST && scopes.size() > 1) scopes.pop();
        else if (t.kind() == Tag.Kind.ASSIGN) {
            scopes.peekLast().put(t.variables().get(0), path(t.expression()).orElse(List.of()));
        }
    }

    private Map<String, List<String>> items(Tag list) {
        Map<String, List<String>> names = new HashMap<>();
        List<String> item = path(list.expression()).filter(p -> !p.isEmpty()).map(p -> Names.with(p, Names.ITEM)).orElse(List.of());
        int last = list.variables().size() - 1;
        names.put(list.variables().get(last), item);
        if (last > 0) names.put(list.variables().get(0), List.of());
        list.variables().forEach(v -> {
            names.put(v + "_index", List.of());
            names.put(v + "_has_next", List.of());
        });
        return names;
    }

    /** The path of a chain of names; an empty one where a variable stands for something that has none. */
    private Optional<List<String>> path(Expression expression) {
        if (expression instanceof Expression.Name n) {
            for (Map<String, List<String>> scope : scopes) {
                if (scope.containsKey(n.name())) return Optional.of(scope.get(n.name()));
            }
            return Optional.of(List.of(n.name()));
        }
        if (expression instanceof Expression.Member m) {
            return path(m.target()).map(p -> p.isEmpty() ? p : Names.with(p, m.name()));
        }
        if (expression instanceof Expression.Index i && i.index() instanceof Expression.Literal) {
            return path(i.target()).map(p -> p.isEmpty() ? p : Names.with(p, Names.ITEM));
        }
        if (expression instanceof Expression.Group g) return path(g.inner());
        return Optional.empty();
    }

    private void visit(Expression expression, boolean optional) {
        Optional<List<String>> path = path(expression);
        if (path.isPresent()) {
            if (!path.get().isEmpty()) use(expression, path.get(), optional);
            return;
        }
        if (expression instanceof Expression.Default d) {
            visit(d.target(), true);
            if (d.fallback() != null) visit(d.fallback(), optional);
        } else if (expression instanceof Expression.Exists e) visit(e.target(), true);
        else if (expression instanceof Expression.BuiltIn b) {
            boolean tests = Set.of("has_content", "exists", "default", "if_exists").contains(b.name());
            Optional<List<String>> list = path(b.target());
            visit(b.target(), optional || tests);
            for (Expression argument : b.arguments()) {
                if (argument instanceof Expression.Lambda l) {
                    List<String> item = list.filter(p -> !p.isEmpty()).map(p -> Names.with(p, Names.ITEM)).orElse(List.of());
                    scopes.push(Map.of(l.parameter(), item));
                    visit(l.body(), optional);
                    scopes.pop();
                } else visit(argument, optional);
            }
        } else expression.parts().forEach(part -> visit(part, optional));
    }

    private void use(Expression expression, List<String> path, boolean optional) {
        int from = 0;
        int to = 0;
        Expression at = expression;
        while (at instanceof Expression.Group || at instanceof Expression.Index) at = at.parts().get(0);
        if (at instanceof Expression.Name n) {
            from = n.from();
            to = n.to();
        } else if (at instanceof Expression.Member m) {
            from = m.from();
            to = m.to();
        }
        boolean printed = tag.kind() == Tag.Kind.VALUE
                && (tag.expression() instanceof Expression.Name || tag.expression() instanceof Expression.Member);
        uses.add(new Names.Use(path, tag, from, to, optional, printed));
    }
}
