package org.nianbao.layout.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The children that count: wrappers opened, tracked changes accepted, alternatives chosen. */
final class Content {
    /** Namespaces whose elements are read here; a mc:Choice that needs any other gives way to the mc:Fallback. */
    private static final Set<String> KNOWN = Set.of("w", "r", "a", "wp", "pic", "wps", "w14", "w15");

    private Content() {}

    static List<Element> of(Element parent) {
        if (parent.content == null) parent.content = plain(parent) ? parent.children() : collected(parent);
        return parent.content;
    }

    private static List<Element> collected(Element parent) {
        List<Element> out = new ArrayList<>();
        collect(parent, out);
        return out;
    }

    private static boolean plain(Element parent) {
        for (Element child : parent.children()) if (wrapper(child.name())) return false;
        return true;
    }

    private static boolean wrapper(String name) {
        return switch (name) {
            case "w:sdt", "w:ins", "w:moveTo", "w:smartTag", "w:customXml", "w:del", "w:moveFrom", "w:dir", "w:bdo",
                    "mc:AlternateContent" -> true;
            default -> false;
        };
    }

    private static void collect(Element parent, List<Element> out) {
        for (Element child : parent.children()) {
            switch (child.name()) {
                case "w:sdt" -> {
                    Element content = child.child("w:sdtContent");
                    if (content != null) collect(content, out);
                }
                // 17.13.5: a report is printed as if every tracked change were accepted.
                case "w:ins", "w:moveTo", "w:smartTag", "w:customXml", "w:dir", "w:bdo" -> collect(child, out);
                case "w:del", "w:moveFrom" -> { }
                case "mc:AlternateContent" -> {
                    Element chosen = choose(child);
                    if (chosen != null) collect(chosen, out);
                }
                default -> out.add(child);
            }
        }
    }

    private static Element choose(Element alternate) {
        for (Element choice : alternate.children("mc:Choice")) {
            if (KNOWN.containsAll(List.of(choice.attribute("Requires", "?").split(" ")))) return choice;
        }
        Element fallback = alternate.child("mc:Fallback");
        // Without a fallback the choice is read as far as it goes: what is strange in it is then told.
        return fallback == null ? alternate.child("mc:Choice") : fallback;
    }

    /** True where some character of text below an element prints. */
    static boolean showsText(Element element) {
        if (element.is("w:t") || element.is("m:t")) return !element.text().isBlank();
        for (Element child : of(element)) if (showsText(child)) return true;
        return false;
    }
}
