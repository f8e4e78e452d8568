package org.nianbao.finding;

/** How much a finding weighs. Only an {@link #ERROR} keeps the outputs from being written. */
public enum Severity {
    ERROR("错误"), WARNING("警告"), NOTE("提示");

    private final String label;

    Severity(String label) {
        this.label = label;
    }

    /** The Chinese word printed before a finding. */
    public String label() {
        return label;
    }
}
