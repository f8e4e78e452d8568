package org.nianbao.word;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.nianbao.xml.XmlBytes;

/** The relationships of one part, or of the package (ISO 29500-2, 9.3). */
final class Relationships {
    static final String PACKAGE = "_rels/.rels";
    private static final String NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";

    /** @param external the target lies outside the package */
    record Relationship(String id, String type, String target, boolean external) {}

    private final String source;
    private final List<Relationship> all = new ArrayList<>();
    private boolean changed;

    /** @param source the part the relationships start from; empty for the package */
    Relationships(String source) {
        this.source = source;
    }

    static Relationships read(XMLInputFactory factory, String source, byte[] xml) throws XMLStreamException {
        Relationships relationships = new Relationships(source);
        if (xml == null) return relationships;
        XMLStreamReader in = Xml.reader(factory, xml);
        while (in.hasNext()) {
            if (in.next() != XMLStreamReader.START_ELEMENT || !in.getLocalName().equals("Relationship")) continue;
            relationships.all.add(new Relationship(attribute(in, "Id"), attribute(in, "Type"), attribute(in, "Target"),
                    attribute(in, "TargetMode").equalsIgnoreCase("External")));
        }
        return relationships;
    }

    private static String attribute(XMLStreamReader in, String name) {
        String value = in.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    /** Where a part keeps its relationships: {@code word/_rels/document.xml.rels}. */
    static String partOf(String source) {
        int slash = source.lastIndexOf('/') + 1;
        return source.substring(0, slash) + "_rels/" + source.substring(slash) + ".rels";
    }

    /** The part whose relationships a {@code .rels} part holds. */
    static String sourceOf(String relsPart) {
        int folder = relsPart.lastIndexOf("_rels/");
        return relsPart.substring(0, folder)
                + relsPart.substring(folder + "_rels/".length(), relsPart.length() - ".rels".length());
    }

    static boolean isRelationshipsPart(String part) {
        return part.endsWith(".rels") && (part.startsWith("_rels/") || part.contains("/_rels/"));
    }

    List<Relationship> all() {
        return List.copyOf(all);
    }

    Optional<Relationship> ofType(String type) {
        for (Relationship r : all) if (r.type().equals(type)) return Optional.of(r);
        return Optional.empty();
    }

    /** The part an internal relationship points to; empty where the target climbs out of the package. */
    Optional<String> part(Relationship relationship) {
        String target = relationship.target();
        int fragment = target.indexOf('#');
        if (fragment >= 0) target = target.substring(0, fragment);
        Deque<String> path = new ArrayDeque<>();
        if (!target.startsWith("/")) {
            String[] folders = source.split("/");
            for (int i = 0; i < folders.length - 1; i++) path.addLast(folders[i]);
        }
        for (String step : target.split("/")) {
            if (step.isEmpty() || step.equals(".")) continue;
            if (!step.equals("..")) path.addLast(step);
            else if (path.pollLast() == null) return Optional.empty();
        }
        String name = String.join("/", path);
        return Optional.of(name.indexOf('%') < 0 ? name : decoded(name));
    }

    /** Part names are IRIs; ZIP tools write them with and without percent signs. */
    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return name;
        }
    }

    /** Adds a relationship unless there is one of that type to that target; the id is the lowest free {@code rIdN}. */
    void add(String type, String target) {
        for (Relationship r : all) if (r.type().equals(type) && r.target().equals(target)) return;
        int n = 1;
        while (taken("rId" + n)) n++;
        all.add(new Relationship("rId" + n, type, target, false));
        changed = true;
    }

    private boolean taken(String id) {
        for (Relationship r : all) if (r.id().equals(id)) return true;
        return false;
    }

    void removeIf(Predicate<Relationship> unwanted) {
        changed |= all.removeIf(unwanted);
    }

    boolean changed() {
        return changed;
    }

    byte[] write() {
        XmlBytes out = Xml.part().markup("<Relationships").attribute("xmlns", NAMESPACE).markup('>');
        for (Relationship r : all) {
            out.markup("<Relationship").attribute("Id", r.id()).attribute("Type", r.type()).attribute("Target", r.target());
            if (r.external()) out.attribute("TargetMode", "External");
            out.markup("/>");
        }
        return out.markup("</Relationships>").toBytes();
    }
}
