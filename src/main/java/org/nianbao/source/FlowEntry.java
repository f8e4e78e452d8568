package org.nianbao.source;

import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;

/** In {@code {甲：1, 乙:2}} YAML sees two names without values; what was meant is plain. */
final class FlowEntry {
    private FlowEntry() {}

    static Node.Entry repaired(Node.Scalar key, Node value, Findings findings) {
        boolean empty = value instanceof Node.Scalar s && s.plain() && s.text().isEmpty();
        if (!empty || !key.plain()) return new Node.Entry(key, value);
        int wide = key.text().indexOf('：');
        if (wide > 0) {
            findings.add(Finding.error("yaml.fullwidth-colon", key.at(wide), "名称后面用了全角冒号“：”。", "改成半角冒号加一个空格：“: ”。"));
            return split(key, wide);
        }
        int narrow = key.text().indexOf(':');
        if (narrow > 0) {
            String spaced = key.text().substring(0, narrow) + ": " + key.text().substring(narrow + 1);
            findings.add(Finding.error("yaml.colon-space", key.at(narrow), "冒号后面少一个空格。", "写成“" + spaced + "”。"));
            return split(key, narrow);
        }
        return new Node.Entry(key, value);
    }

    private static Node.Entry split(Node.Scalar key, int colon) {
        int from = colon + 1;
        while (from < key.text().length() && Character.isSpaceChar(key.text().charAt(from))) from++;
        int to = colon;
        while (to > 0 && Character.isSpaceChar(key.text().charAt(to - 1))) to--;
        return new Node.Entry(Alignment.part(key, 0, to), Alignment.part(key, from, key.text().length()));
    }
}
