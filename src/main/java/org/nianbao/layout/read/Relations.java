package org.nianbao.layout.read;

import java.util.HashMap;
import java.util.Map;

/** A part's relationships (ISO 29500-2 6.5) by their id. */
record Relations(Map<String, Target> byId) {
    static final Relations NONE = new Relations(Map.of());

    /** @param part name of the package part, or the address as it stands where it is outside the package */
    record Target(String part, String type, boolean external) {}

    /** Name of the part that holds the relationships of {@code part}. */
    static String partOf(String part) {
        int slash = part.lastIndexOf('/');
        return part.substring(0, slash + 1) + "_rels/" + part.substring(slash + 1) + ".rels";
    }

    static Relations read(Element root, String part) {
        if (root == null) return NONE;
        Map<String, Target> out = new HashMap<>();
        for (Element relation : root.children("rel:Relationship")) {
            boolean external = "External".equals(relation.attribute("TargetMode"));
            String target = relation.attribute("Target", "");
            String type = relation.attribute("Type", "");
            out.put(relation.attribute("Id"), new Target(external ? target : resolve(part, target),
                    type.substring(type.lastIndexOf('/') + 1), external));
        }
        return new Relations(out);
    }

    private static String resolve(String part, String target) {
        if (target.startsWith("/")) return target.substring(1);
        String folder = part.substring(0, part.lastIndexOf('/') + 1);
        String rest = target;
        while (rest.startsWith("../")) {
            rest = rest.substring(3);
            int cut = folder.lastIndexOf('/', folder.length() - 2);
            folder = folder.substring(0, cut + 1);
        }
        return folder + rest;
    }

    /** Null where there is no such relationship. */
    Target get(String id) {
        return id == null ? null : byId.get(id);
    }

    /** The first part of that type ({@code styles}) by name, null where there is none. */
    String ofType(String type) {
        String first = null;
        for (Target target : byId.values()) {
            if (!target.type().equals(type) || target.external()) continue;
            if (first == null || target.part().compareTo(first) < 0) first = target.part();
        }
        return first;
    }
}
