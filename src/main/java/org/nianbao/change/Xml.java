package org.nianbao.change;

/** Of WordprocessingML. */
final class Xml {
    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private Xml() {}
}
