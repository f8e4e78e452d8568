package org.nianbao.layout;

/** What is said where a page cannot be as the document asks. */
final class PageWarnings {
    private PageWarnings() {}

    static void tooLarge(Piece piece, FlowContext context) {
        String spot = piece.spot();
        context.warn("layout.too-large", spot, "", spot + "比一页的版心还高，排出来会超出页面。",
                "请在模板里缩小这一处的图片、行距或行高。");
    }

    /** Drawings take a whole page. */
    static void crowded(Piece piece, FlowContext context) {
        String spot = piece.spot();
        context.warn("layout.unsupported", spot, "", spot + "所在的页被浮动图形占满，排不进PDF：文字没有绕开它们。",
                "请在模板里缩小图形，或把环绕方式改为“浮于文字上方”或“衬于文字下方”。");
    }

    /** A drawing stands in the way of text that is placed already. */
    static void above(Piece piece, FlowContext context) {
        String spot = piece.spot();
        context.warn("layout.unsupported", spot, "", spot + "的浮动图形要上文也让开，排不进PDF：只有这一段和下文绕开它，它可能盖住上文。",
                "请在Word里把它的锚点移到它旁边的第一段文字上，并核对PDF的这一处。");
    }
}
