package org.nianbao.layout.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What settings.xml says about the layout (ISO 29500-1 17.15.1).
 *
 * @param script        ISO 15924 name of themeFontLang's East Asian script
 * @param compatibility version of Word whose layout the document keeps; 12 where it does not say, as Word has it
 * @param gridInTables  lines in table cells keep to the document grid (17.15.3.1 adjustLineHeightInTable)
 * @param sumSpacing    17.15.3.21 doNotUseHTMLParagraphAutoSpacing: space after and before are added
 * @param colorMap      clrSchemeMapping: ST_WmlColorSchemeIndex by text or background name
 */
record Settings(boolean evenAndOdd, boolean compressMarks, double defaultTab, String script, int compatibility,
                boolean gridInTables, boolean sumSpacing, boolean mirrorMargins, boolean gutterAtTop, boolean ownKinsoku,
                boolean bordersBelowHeader, boolean bordersAboveFooter,
                boolean autoHyphenation, Element footnotes, Element endnotes,
                Map<String, String> colorMap) {

    /** Characters that may not end or begin a line in Word's Simplified Chinese; Word writes them out in many files. */
    private static final String USUAL_AFTER = "$([{£¥‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥";
    private static final String USUAL_BEFORE =
            "!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠—";

    static Settings read(Element root) {
        Element settings = root == null ? new Element("w:settings", List.of()) : root;
        Element compat = settings.child("w:compat");
        int version = 12;
        if (compat != null) for (Element setting : compat.children("w:compatSetting")) {
            if ("compatibilityMode".equals(setting.attribute("name"))) version = Measure.integer(setting.val(), 12);
        }
        String spacing = settings.childVal("w:characterSpacingControl");
        return new Settings(settings.on("w:evenAndOddHeaders"),
                spacing != null && spacing.startsWith("compressPunctuation"),
                Measure.twips(settings.childVal("w:defaultTabStop"), 36), script(settings.child("w:themeFontLang")),
                version,
                version >= 15 || compat != null && compat.on("w:adjustLineHeightInTable"),
                compat != null && compat.on("w:doNotUseHTMLParagraphAutoSpacing"),
                settings.on("w:mirrorMargins"), settings.on("w:gutterAtTop"),
                isOwn(settings.childVal("w:noLineBreaksAfter"), USUAL_AFTER)
                        || isOwn(settings.childVal("w:noLineBreaksBefore"), USUAL_BEFORE),
                settings.on("w:bordersDoNotSurroundHeader"), settings.on("w:bordersDoNotSurroundFooter"),
                settings.on("w:autoHyphenation"),
                settings.child("w:footnotePr"), settings.child("w:endnotePr"),
                map(settings.child("w:clrSchemeMapping")));
    }

    /** True where a list (17.15.1.58, 17.15.1.59) adds characters to the usual ones. */
    private static boolean isOwn(String list, String usual) {
        if (list == null) return false;
        for (int i = 0; i < list.length(); i++) if (usual.indexOf(list.charAt(i)) < 0) return true;
        return false;
    }

    private static String script(Element languages) {
        String language = languages == null ? null : languages.attribute("eastAsia");
        if (language == null || language.startsWith("zh-CN") || language.startsWith("zh-SG")) return "Hans";
        if (language.startsWith("zh")) return "Hant";
        if (language.startsWith("ja")) return "Jpan";
        return language.startsWith("ko") ? "Hang" : "Hans";
    }

    private static Map<String, String> map(Element mapping) {
        Map<String, String> out = new HashMap<>();
        if (mapping != null) for (String key : new String[] {"t1", "t2", "bg1", "bg2"}) {
            String index = mapping.attribute(key);
            if (index != null) out.put(key, index);
        }
        return out;
    }

    String mapped(String key, String otherwise) {
        return colorMap.getOrDefault(key, otherwise);
    }
}
