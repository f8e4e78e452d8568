package org.nianbao.template;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Names, types and relations of a Word package's parts (ISO 29500-2), and the changes one run makes to them. */
final class Package {
    static final String TYPES = "[Content_Types].xml";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private final Parts parts;
    private final Map<String, byte[]> changed = new TreeMap<>();
    private final Map<String, Element> trees = new TreeMap<>();

    Package(Parts parts) {
        this.parts = parts;
    }

    /**
     * The tree of a part; empty where it is missing or unreadable. Who changes it puts it back with {@link #put}.
     */
    Optional<Element> tree(String name) {
        Element known = trees.get(name);
        if (known != null) return Optional.of(known);
        byte[] bytes = parts.byName().get(name);
        if (bytes == null) return Optional.empty();
        try {
            Element tree = Xml.read(bytes);
            trees.put(name, tree);
            return Optional.of(tree);
        } catch (Xml.BadPart e) {
            return Optional.empty(); // reported when the template was compiled
        }
    }

    void put(String name, byte[] bytes) {
        changed.put(name, bytes);
    }

    void put(String name, Element tree) {
        trees.put(name, tree);
        changed.put(name, Xml.write(tree));
    }

    boolean has(String name) {
        return changed.containsKey(name) || parts.byName().containsKey(name);
    }

    Parts result() {
        return parts.with(changed);
    }

    /** The part that {@code source} points at by a relation of this kind, such as {@code styles}. */
    Optional<String> related(String source, String kind) {
        Iterator<String> all = allRelated(source, kind).values().iterator();
        return all.hasNext() ? Optional.of(all.next()) : Optional.empty();
    }

    /** All parts {@code source} points at by this kind, by the relation's id. */
    Map<String, String> allRelated(String source, String kind) {
        Map<String, String> all = new LinkedHashMap<>();
        Optional<Element> relations = tree(relationsOf(source));
        if (relations.isEmpty()) return all;
        for (Element r : relations.get().elements("Relationship")) {
            if (!r.attribute("Type").endsWith("/" + kind) || r.attribute("TargetMode").equals("External")) continue;
            all.put(r.attribute("Id"), resolve(source, r.attribute("Target")));
        }
        return all;
    }

    /** Adds a relation and returns its id; the same target of the same kind is added once. */
    String relate(String source, String kind, String target) {
        String name = relationsOf(source);
        Element relations = tree(name).orElseGet(() -> Element.of("Relationships", "xmlns",
                "http://schemas.openxmlformats.org/package/2006/relationships"));
        String relative = relative(source, target);
        List<String> ids = new ArrayList<>();
        for (Element r : relations.elements()) {
            boolean same = r.attribute("Type").equals(OFFICE + kind) && r.attribute("Target").equals(relative);
            if (same) return r.attribute("Id");
            ids.add(r.attribute("Id"));
        }
        int number = 1;
        while (ids.contains("rIdNb" + number)) number++;
        relations.children().add(Element.of("Relationship", "Id", "rIdNb" + number, "Type", OFFICE + kind, "Target",
                relative));
        put(name, relations);
        return "rIdNb" + number;
    }

    /** Declares the content type of all parts with this extension. */
    void declareExtension(String extension, String type) {
        declare(Element.of("Default", "Extension", extension, "ContentType", type), "Extension", extension);
    }

    /** Declares the content type of one part. */
    void declarePart(String name, String type) {
        declare(Element.of("Override", "PartName", "/" + name, "ContentType", type), "PartName", "/" + name);
    }

    private void declare(Element entry, String key, String value) {
        Element types = tree(TYPES).orElseGet(() -> Element.of("Types", "xmlns",
                "http://schemas.openxmlformats.org/package/2006/content-types"));
        if (types.elements().stream().anyMatch(e -> e.attribute(key).equalsIgnoreCase(value))) return;
        // Defaults stand first, as every office program writes them.
        types.children().add(entry.is("Default") ? 0 : types.children().size(), entry);
        put(TYPES, types);
    }

    static String relationsOf(String source) {
        int slash = source.lastIndexOf('/');
        return source.substring(0, slash + 1) + "_rels/" + source.substring(slash + 1) + ".rels";
    }

    private static String resolve(String source, String target) {
        if (target.startsWith("/")) return target.substring(1);
        String folder = source.substring(0, source.lastIndexOf('/') + 1);
        String path = folder + target;
        while (path.contains("../")) {
            String shorter = path.replaceFirst("[^/]+/\\.\\./", "");
            if (shorter.equals(path)) break;
            path = shorter;
        }
        return path;
    }

    private static String relative(String source, String target) {
        String folder = source.substring(0, source.lastIndexOf('/') + 1);
        return target.startsWith(folder) ? target.substring(folder.length()) : "/" + target;
    }
}
