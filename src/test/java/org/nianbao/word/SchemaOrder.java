package org.nianbao.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The order in which ISO 29500-1 Annex A lets children of an element stand; Word repairs or refuses what breaks it. */
final class SchemaOrder {
    private static final Map<String, List<String>> ORDER = Map.ofEntries(
            entry("pPr", "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
                    + "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
                    + "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
                    + "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"),
            entry("rPr", "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid "
                    + "vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em "
                    + "lang eastAsianLayout specVanish oMath"),
            entry("tblPr", "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing "
                    + "tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription"),
            entry("tcPr", "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark"),
            entry("tblBorders", "top left start bottom right end insideH insideV"),
            entry("tblCellMar", "top left start bottom right end"),
            entry("tbl", "tblPr tblGrid tr"),
            entry("tc", "tcPr p"),
            entry("tr", "tblPrEx trPr tc"),
            entry("p", "pPr r"),
            entry("r", "rPr t instrText fldChar"),
            entry("sectPr", "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType "
                    + "pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings"),
            entry("style", "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked "
                    + "personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr"),
            entry("styles", "docDefaults latentStyles style"),
            entry("docDefaults", "rPrDefault pPrDefault"),
            entry("numbering", "numPicBullet abstractNum num numIdMacAtCleanup"),
            entry("abstractNum", "nsid multiLevelType tmpl name styleLink numStyleLink lvl"),
            entry("lvl", "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr"),
            entry("num", "abstractNumId lvlOverride"),
            entry("numPr", "ilvl numId"),
            entry("font", "altName panose1 charset family notTrueType pitch sig embedRegular"),
            entry("settings", "writeProtection view zoom removePersonalInformation mirrorMargins bordersDoNotSurroundHeader "
                    + "bordersDoNotSurroundFooter proofState trackRevisions defaultTabStop autoHyphenation evenAndOddHeaders "
                    + "drawingGridHorizontalSpacing drawingGridVerticalSpacing displayHorizontalDrawingGridEvery "
                    + "displayVerticalDrawingGridEvery noPunctuationKerning characterSpacingControl strictFirstAndLastChars "
                    + "noLineBreaksAfter noLineBreaksBefore footnotePr endnotePr compat rsids themeFontLang clrSchemeMapping "
                    + "decimalSymbol listSeparator"),
            entry("compat", "spaceForUL balanceSingleByteDoubleByteWidth doNotLeaveBackslashAlone ulTrailSpace doNotExpandShiftReturn "
                    + "adjustLineHeightInTable useFELayout compatSetting"));
    /** Elements whose children this table must know, one and all. */
    private static final List<String> UNORDERED = List.of("r", "p");

    private SchemaOrder() {}

    private static Map.Entry<String, List<String>> entry(String parent, String children) {
        return Map.entry(parent, List.of(children.split(" ")));
    }

    /** Every child out of order or unknown, as {@code parent/child}. */
    static List<String> faults(Element root) {
        List<String> faults = new ArrayList<>();
        walk(root, faults);
        return faults;
    }

    private static void walk(Element parent, List<String> faults) {
        List<String> order = ORDER.get(parent.getLocalName());
        int last = 0;
        for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (!(n instanceof Element child)) continue;
            if (order != null) {
                int at = order.indexOf(child.getLocalName());
                boolean first = at > 0 && UNORDERED.contains(parent.getLocalName());
                if (at < 0 || !first && at < last) faults.add(parent.getLocalName() + "/" + child.getLocalName());
                last = Math.max(last, at);
            }
            walk(child, faults);
        }
    }
}
