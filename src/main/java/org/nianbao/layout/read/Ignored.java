package org.nianbao.layout.read;

/** Elements that print nothing in Word either: marks of editing, of review, of structure. */
final class Ignored {
    private Ignored() {}

    static boolean block(Element element) {
        return switch (element.name()) {
            case "w:sectPr", "w:tblPr", "w:tblGrid", "w:tcPr", "w:trPr", "w:tblPrEx" -> true;
            default -> marker(element);
        };
    }

    static boolean inParagraph(Element element) {
        return element.is("w:pPr") || element.is("w:rPr") || marker(element);
    }

    static boolean inRun(Element element) {
        return switch (element.name()) {
            case "w:rPr", "w:lastRenderedPageBreak", "w:commentReference", "w:annotationRef", "w:delText",
                    "w:delInstrText", "w:separator", "w:continuationSeparator", "w:fldData" -> true;
            default -> marker(element);
        };
    }

    private static boolean marker(Element element) {
        return switch (element.name()) {
            case "w:bookmarkStart", "w:bookmarkEnd", "w:proofErr", "w:permStart", "w:permEnd", "w:commentRangeStart",
                    "w:commentRangeEnd", "w:moveFromRangeStart", "w:moveFromRangeEnd", "w:moveToRangeStart",
                    "w:moveToRangeEnd", "w:customXmlInsRangeStart", "w:customXmlInsRangeEnd",
                    "w:customXmlDelRangeStart", "w:customXmlDelRangeEnd", "w:customXmlMoveFromRangeStart",
                    "w:customXmlMoveFromRangeEnd", "w:customXmlMoveToRangeStart", "w:customXmlMoveToRangeEnd",
                    "w:smartTagPr", "w:customXmlPr", "w:sdtPr", "w:sdtEndPr" -> true;
            default -> false;
        };
    }
}
